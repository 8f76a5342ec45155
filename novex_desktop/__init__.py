"""NOVEX Desktop: the offline register of agreements of the BO Leefomgeving."""

__version__ = "0.1.0"
