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
    "   ~~~", "- ```", "> ```", "```\t", "``` x", "``` `x", "~~~ `x`", "> - ~~~", "<div>", "</div>", "<script>",
    "</script>", "<PRE>", "</pre>", "<textarea", "<?php", "?>", "<!X", "<![CDATA[", "]]>", "<b>", "<b", ">", "<a href=",
    "| a | b |\n|---|---|\n| c | d |", "---", "***", "===", "--", "    code", "\ttab", "[a]: http://x 'y", "'", "<!--",
    "-->", "\\<!-- x", "<!-- x -->", "<!-- <!-- x -->", "<!", "`", "``", "\\", "### Kopje", "#### Kopje", "\u00a0",
    "&#35; x", "<https://voorbeeld.example>", "[^1]: noot", "-", "- -", "+", "1.", "=", "*a*", "| a |",
)  # fmt: skip
_BEFORE = ("", "", "", "", " ", "  ", "    ", "\t", "> ", "- ", "1. ", "  - ", ">")


def story(chance: random.Random) -> str:
    """Return a story; each word that must be followed stands on a line as `kanarie` with a number of its own."""
    lines = [STEP] if chance.random() < 0.7 else []
    for number in range(chance.randint(2, 9)):
        for _ in range(chance.randint(0, 2)):
            lines.append(chance.choice(_BEFORE[: chance.choice((4, 13))]) + chance.choice(_OTHER))
        kind = chance.random()
        if kind < 0.45:
            lines += [""] * chance.randint(0, 1) + [chance.choice(_OWN)]
        elif kind < 0.7:
            lines += [""] * chance.randint(0, 1) + [chance.choice(_STEPS)]
        lines += [""] * chance.randint(0, 1)
        lines.append(f"{chance.choice(_BEFORE)}kanarie{number}z")
    return "\n".join(lines) + "\n"
