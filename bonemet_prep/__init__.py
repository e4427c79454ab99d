"""Bonemet Prep: prepare a visit about cancer that has spread to bone, on your own computer."""

__version__ = "0.1.0"
