"""The language service: questions about the text of a plan while it is written, each answered whatever the text is.

Text goes in, plain values come out; nothing is read, sent or kept. `document` is what every question is asked of.
"""
