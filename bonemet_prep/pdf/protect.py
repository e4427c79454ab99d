"""A password on a finished sheet, for a copy that leaves the house."""

from io import BytesIO

import pikepdf


def protect(data: bytes, password: str) -> bytes:
    """Return the PDF encrypted with AES-256; a screen reader may still read it once it is open.

    Whoever has the password may do everything with the file: it keeps strangers out, nothing more.
    """
    sealed = BytesIO()
    with pikepdf.open(BytesIO(data)) as document:
        document.save(
            sealed,
            encryption=pikepdf.Encryption(
                user=password, owner=password, R=6, allow=pikepdf.Permissions(accessibility=True)
            ),
        )
    return sealed.getvalue()
