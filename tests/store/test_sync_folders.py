from pathlib import PurePosixPath, PureWindowsPath

import pytest

from novex_desktop.store.sync_folders import NETWORK, find_shared_place

HOME = "C:\\Users\\jan"


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (f"{HOME}\\OneDrive - Provincie Zeeland\\bo.novex", "OneDrive"),
        (f"{HOME}\\OneDrive\\Documenten\\bo.novex", "OneDrive"),
        (f"{HOME}\\Dropbox (Persoonlijk)\\bo.novex", "Dropbox"),
        ("G:\\Mijn Drive\\bo.novex", "Google Drive"),
        (f"{HOME}\\iCloudDrive\\bo.novex", "iCloud"),
        (f"{HOME}\\Nextcloud\\bo.novex", "Nextcloud"),
        ("\\\\server\\bestuur\\bo.novex", NETWORK),
        ("\\\\?\\UNC\\server\\bestuur\\bo.novex", NETWORK),
        ("//server/bestuur/bo.novex", NETWORK),
        ("\\\\?\\C:\\registers\\bo.novex", None),
        (f"{HOME}\\AppData\\Local\\NOVEX Desktop\\registers\\bo.novex", None),
        (f"{HOME}\\Documents\\OneDrive.novex", None),
        (f"{HOME}\\Onedriver\\bo.novex", None),
    ],
)
def test_a_folder_that_a_cloud_keeps_or_a_network_shares_is_recognised(
    path: str, place: str | None
) -> None:
    assert find_shared_place(PureWindowsPath(path), {}) == place


def test_the_folder_that_onedrive_names_counts_whatever_it_is_called() -> None:
    environment = {"OneDriveCommercial": "D:\\Werk\\"}
    path = PureWindowsPath("d:\\werk\\bo.novex")
    assert find_shared_place(path, environment) == "OneDrive"
    assert find_shared_place(PureWindowsPath("D:\\Werkmap\\bo.novex"), environment) is None


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/Volumes/jan/Library/Mobile Documents/com~apple~CloudDocs/bo.novex", "iCloud"),
        ("/Volumes/jan/Library/CloudStorage/OneDrive-Provincie/bo.novex", "OneDrive"),
        ("/srv/jan/Dropbox/bo.novex", "Dropbox"),
        ("/srv/jan/.local/share/NOVEX Desktop/registers/bo.novex", None),
    ],
)
def test_it_is_recognised_on_other_systems_too(path: str, place: str | None) -> None:
    assert find_shared_place(PurePosixPath(path), {}) == place
