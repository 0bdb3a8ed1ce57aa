"""The entrance in the browser: what the page asks, and what it is answered. It runs in a Python inside the page."""
