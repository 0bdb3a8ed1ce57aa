;; Hulp van doorbraak in Emacs 29 of nieuwer (in Emacs 28 zet je eerst het pakket eglot erbij).
;; Emacs vraagt of je dit bestand vertrouwt: antwoord met ! om dat te onthouden.
((nil . ((eval . (when (and buffer-file-name (string-suffix-p ".md" buffer-file-name))
                   (require 'eglot)
                   (add-to-list 'eglot-server-programs `(,major-mode . ("doorbraak" "lsp")))
                   (eglot-ensure))))))
