"""Write, check and publish plans of the Doorbraakmethode."""

__version__ = "0.1.0"
