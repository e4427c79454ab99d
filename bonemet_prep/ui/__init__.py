"""The window: Qt widgets that show the notebook and turn clicks and keys into edits."""
