"""`explainer completion`: the script that lets a shell complete commands, options and ids."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script that lets a SHELL complete commands, options and the ids of records.

    bash: add to ~/.bashrc: eval "$(explainer completion bash)"

    zsh: add to ~/.zshrc: eval "$(explainer completion zsh)"

    fish: explainer completion fish > ~/.config/fish/completions/explainer.fish

    Example: explainer completion bash
    """
    root = ctx.find_root()
    completer = get_completion_class(shell)
    assert completer is not None
    name = root.info_name or "explainer"
    variable = f"_{name.replace('-', '_').upper()}_COMPLETE"
    click.echo(completer(root.command, {}, name, variable).source())
