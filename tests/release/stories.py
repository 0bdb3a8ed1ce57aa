"""Stories that try to show what belongs to no step: made of all that CommonMark knows, put together by chance."""

import random

STEP = "## 1. Situatieschets"
_STEPS = (STEP, "## 3. Overzicht", " ## 3. Overzicht", "##\u00a06. Actieplan", "## Stap 4: doorbraak ##")
_OWN = (
    "# Eigen", "## Eigen", "##Eigen", "#Eigen", " ## Eigen", "   # Eigen", "## Eigen ##", "##\tEigen", "##\u00a0Eigen",
    "Eigen\n===", "Eigen\n---", "Eigen\n-", "  Eigen\n  =", "Twee regels\nEigen\n  ------  ", "> # Eigen", ">## Eigen",
    "- ## Eigen", "1. # Eigen", "> Eigen\n> ===", "- Eigen\n  ---", "\t# Eigen", "    ## Eigen", "\u00a0## Eigen",
    "\u200b## Eigen", "> - # Eigen", "<h2>Eigen</h2>", "<h1>Eigen</h1>\n", "-\t# Eigen", "+ # Eigen", "* > ## Eigen",
    "1. Eigen\n===", "> Eigen\n===", "# 1. Situatieschets Eigen", "# Eigen {#plan}", "10)  ## Eigen",
)  # fmt: skip
_OTHER = (
    "", "", "", "", "- punt", "  verder", "> citaat", "1. een", "* ster", "```", "```", "~~~", "````", "  ```", "\t```",
    "   ~~~", "- ```", "> ```", "```\t", "``` x", "``` `x", "~~~ `x`", "> - ~~~", "<div>", "</div>",
    "</script>", "<PRE>", "</pre>", "?>", "]]>", "<b>", "<b", ">",
    "| a | b |\n|---|---|\n| c | d |", "---", "***", "===", "--", "    code", "\ttab", "[a]: http://x 'y", "'",
    "\\<!-- x", "<!-- x -->", "<!-- <!-- x -->", "`", "``", "\\", "### Kopje", "#### Kopje", "\u00a0",
    "&#35; x", "<https://voorbeeld.example>", "[^1]: noot", "-", "- -", "+", "1.", "=", "*a*", "| a |",
    "[a][a]", "[x]: https://x.example/z", "[^1]", "| # a |\n|---|\n| ## Kop |", "$$", "\\[", "$`x`$", "Term\n: uitleg",
    "::: intern", ":::", "!!! let op", "{.x}", "<https://x.example/?a=b>", "&lt;b&gt;", "- [ ] taak", "~~weg~~",
    "==a==",
)  # fmt: skip
_HIDDEN = (
    "<!-- {} -->",
    "<!--\n{}\n-->",
    "[//]: # ({})",
    "[//]: <> ({})",
    "[comment]: <> ({})",
    "[a]: {}",
    "[{}]: #",
    "[a]: http://x.example '{}'",
    "[x](http://x.example '{}')",
    "*[AOW]: {}",
    "<!– {} –>",
    "<! {} >",
    "<!X {}>",
    "<![CDATA[\n{}\n]]>",
    "<?php {} ?>",
    "<script>\n{}\n</script>",
    "<style>{}</style>",
    "<p hidden>{}</p>",
    "<textarea>\n{}",
    "<a href='{}'>x</a>",
    "<i\ntitle={}>x</i>",
    "%% {} %%",
    "{{# {} #}}",
    "/* {} */",
    "&lt;!-- {} --&gt;",
    "<template>{}",
    "<!--\n{}",
    "{}\n-->",
)
_BEFORE = ("", "", "", "", " ", "  ", "    ", "\t", "> ", "- ", "1. ", "  - ", ">")


def story(chance: random.Random) -> str:
    """Return a story; each word that must be followed stands on a line as `kanarie` with a number of its own.

    What somebody may think nobody sees is `verborgen` with a number.
    """
    lines = [STEP] if chance.random() < 0.7 else []
    for number in range(chance.randint(2, 9)):
        for _ in range(chance.randint(0, 2)):
            lines.append(chance.choice(_BEFORE[: chance.choice((4, 13))]) + chance.choice(_OTHER))
        kind = chance.random()
        if kind < 0.45:
            lines += [""] * chance.randint(0, 1) + [chance.choice(_OWN)]
        elif kind < 0.7:
            lines += [""] * chance.randint(0, 1) + [chance.choice(_STEPS)]
        if chance.random() < 0.03:
            lines.append(chance.choice(_HIDDEN).format(f"verborgen{number}z"))
        lines += [""] * chance.randint(0, 1)
        lines.append(f"{chance.choice(_BEFORE)}kanarie{number}z")
    return "\n".join(lines) + "\n"
