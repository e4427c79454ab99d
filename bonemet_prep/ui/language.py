"""The language of the widgets: Qt translations from the resources, and Qt's own."""

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from bonemet_prep import resource_files

SOURCE_LANGUAGE = "en"
"""The language the widgets are written in."""

_OWN_NAMES = {"en": "English", "es": "Español"}  # Qt would add the country to these


def languages() -> tuple[str, ...]:
    """Codes of the languages there is content for, the source language first."""
    names = (name.rsplit("/", 1)[-1] for name in resource_files.names("content"))
    codes = sorted(name.removesuffix(".json") for name in names if name.endswith(".json"))
    return tuple(sorted(codes, key=lambda code: code != SOURCE_LANGUAGE))


def language_of_computer() -> str:
    """The first language of this computer that there is content for."""
    wanted = (name.split("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in languages()), SOURCE_LANGUAGE)


def country_of_computer() -> str:
    """The code of the country this computer is set up for ("US"); one of no country without."""
    return QLocale.territoryToCode(QLocale.system().territory())


def own_name(code: str) -> str:
    """A language in its own words ("Español")."""
    return _OWN_NAMES.get(code) or QLocale(code).nativeLanguageName()


class Language(QObject):
    """Puts a language in force for all widgets made afterwards."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._translators: list[QTranslator] = []
        self._words = b""

    def apply(self, code: str) -> None:
        """Switch to a language of `languages`."""
        self.withdraw()
        self._translators = [self._of_qt(code)]
        name = f"translations/bonemet_prep_{code}.qm"
        if resource_files.exists(name):
            own = QTranslator(self)
            self._words = resource_files.read_bytes(name)  # Qt reads from it and keeps no copy
            own.load(self._words)
            self._translators.append(own)
        for translator in self._translators:
            self._application.installTranslator(translator)
        locale = QLocale(code)
        QLocale.setDefault(locale)
        self._application.setLayoutDirection(locale.textDirection())

    def withdraw(self) -> None:
        """Take the language out of force; what is drawn already stays."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = []

    def _of_qt(self, code: str) -> QTranslator:
        translator = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        translator.load(f"qtbase_{code}", folder)
        return translator
