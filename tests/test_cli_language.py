import pytest
import typer

from novex_desktop.cli import commands
from novex_desktop.cli_language import explain_unknown_command, explain_usage_error

ENGLISH = ("Usage", "Options", "Commands", "Arguments", "required", "default", "Show this", "path>")
NAMES = [command.name or "" for command in commands.registered_commands]


@pytest.mark.parametrize("name", ["", *NAMES])
def test_help_is_dutch_throughout(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = [name, "--help"] if name else ["--help"]
    assert not commands(args=arguments, prog_name="novex-desktop", standalone_mode=False)
    shown = capsys.readouterr().out
    assert shown.startswith("Gebruik: novex-desktop")
    assert "Toon deze hulp." in shown
    assert not [word for word in ENGLISH if word in shown]
    assert not {"{", "}"} & set(shown)


def test_every_command_says_what_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    commands(args=["--help"], prog_name="novex-desktop", standalone_mode=False)
    lines = capsys.readouterr().out.split("Opdrachten:")[1].strip().splitlines()
    assert [line.split()[0] for line in lines] == NAMES
    assert all(line.rstrip().endswith(".") for line in lines)


def test_an_unknown_command_is_told_with_the_nearest() -> None:
    message = explain_unknown_command("exprot", NAMES)
    assert message.startswith("De opdracht “exprot” bestaat niet. Bedoelt u “export”?")


def test_an_unknown_command_that_resembles_none_is_told_without_a_guess() -> None:
    assert "Bedoelt u" not in explain_unknown_command("xyzzy", NAMES)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["import"], "“LIJST” ontbreekt. Typ “novex-desktop import --help”"),
        (["check"], "“R.novex” ontbreekt"),
        (["dump"], "“--register” ontbreekt"),
        (["dump", "--regster", "x"], "De optie “--regster” bestaat niet"),
        (["dump", "--register"], "De optie “--register” is niet goed gebruikt"),
        (["import", "a", "--register", "b", "--year", "twee"], "De waarde van “--year”"),
        (["import", "a", "--register", "b", "--date", "7-11-2024"], "De waarde van “--date”"),
        (["check", "a", "b"], "te veel of iets onbekends"),
    ],
)
def test_wrong_use_is_explained_in_dutch(arguments: list[str], words: str) -> None:
    with pytest.raises(Exception) as failure:  # noqa: PT011  # Typer's own kinds differ
        commands(args=arguments, prog_name="novex-desktop", standalone_mode=False)
    assert not isinstance(failure.value, typer.Exit)
    message = explain_usage_error(failure.value)
    assert words in message
    assert "--help” voor uitleg." in message
