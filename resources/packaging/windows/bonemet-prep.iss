; Inno Setup: an installer for one person, so that no administrator is needed.
#ifndef Version
  #error Give the version: iscc /DVersion=1.2.3
#endif

[Setup]
AppId={{5B6C5B0C-9D0D-4D1B-9C54-6C1A5B7D5E21}
AppName=Bonemet Prep
AppVersion={#Version}
AppPublisher=The Bonemet Prep authors
DefaultDirName={autopf}\Bonemet Prep
DefaultGroupName=Bonemet Prep
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
LicenseFile=..\..\..\LICENSE
SetupIconFile=..\..\icons\bonemet-prep.ico
UninstallDisplayIcon={app}\bonemet-prep-window.exe
OutputDir=..\..\..\dist
OutputBaseFilename=Bonemet-Prep-{#Version}-setup
Compression=lzma2
SolidCompression=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"

[InstallDelete]
; Parts of an older version that the new one no longer has.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\..\dist\bonemet-prep\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Bonemet Prep"; Filename: "{app}\bonemet-prep-window.exe"
Name: "{autodesktop}\Bonemet Prep"; Filename: "{app}\bonemet-prep-window.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.bonemet"; ValueType: string; ValueData: "BonemetPrep.File"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\BonemetPrep.File"; ValueType: string; ValueData: "Bonemet Prep file to share"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\BonemetPrep.File\shell\open\command"; ValueType: string; ValueData: """{app}\bonemet-prep-window.exe"" ""%1"""; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\BonemetPrep.File\DefaultIcon"; ValueType: string; ValueData: "{app}\bonemet-prep-window.exe,0"

[Run]
Filename: "{app}\bonemet-prep-window.exe"; Description: "{cm:LaunchProgram,Bonemet Prep}"; Flags: nowait postinstall skipifsilent
