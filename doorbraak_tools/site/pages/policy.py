"""What a page of the site may load and run: its Content-Security-Policy, and the headers for a web server."""

_DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",  # Pagefind searches in WebAssembly; no script stands in a page itself
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self' data:",  # Material's icons are data in its style sheet
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}

CONTENT_SECURITY_POLICY = "; ".join(f"{name} {sources}" for name, sources in _DIRECTIVES.items())
"""The policy that every built page carries in a meta element."""

HEADERS = {
    # A page cannot forbid for itself that another site frames it: browsers take that from a header only.
    "Content-Security-Policy": f"{CONTENT_SECURITY_POLICY}; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
"""The headers that a web server sends with the site."""
