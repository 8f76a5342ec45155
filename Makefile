# Two commands are all a newcomer needs: `make run` and `make test`. On Windows: see README.md.

VENV := .venv/bin
OUT := uit
OVERVIEW := Afspraken per regio
STARTER := $(wildcard database/starter/*.txt)

.PHONY: help run overview test faults quality bench bench-quick lint format lock translations pictures

help:
	@echo "make run       start the program; without a screen: the same as make overview"
	@echo "make overview  from the list of 2024 to an overview in Excel, without a window"
	@echo "make test      run all tests"
	@echo "make faults    kill the program, cut the power, damage files: a quarter of an hour or more, with a table"
	@echo "make quality   precision and recall of what is recognised in a text"
	@echo "make bench     measure speed: all goals, with 200, 20,000 and 100,000 agreements"
	@echo "make bench-quick  most of it with 200 and 20,000, in two minutes"
	@echo "make lint      check style, types and layers"
	@echo "make format    put the code in its form"
	@echo "make translations  collect what the window says, tell what has no English, compile"
	@echo "make pictures  take the pictures of docs/screenshots anew, without a screen"
	@echo "make lock      choose the versions of all packages anew (needs uv)"

run:
	@.ci/set_up run
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "No screen here, so the main job is done without a window."; \
		$(MAKE) --no-print-directory overview; \
	else \
		$(VENV)/python -m novex_desktop; \
	fi

# A register that is already there is kept: somebody may have worked in it.
overview:
	@.ci/set_up run
	@mkdir -p $(OUT)
	@if [ ! -f $(OUT)/novex-2024.novex ]; then \
		rm -f $(OUT)/begonnen.novex* && \
		$(VENV)/python -m novex_desktop import "$(STARTER)" --register $(OUT)/begonnen.novex --yes && \
		mv $(OUT)/begonnen.novex $(OUT)/novex-2024.novex; \
	fi
	@$(VENV)/python -m novex_desktop export --register $(OUT)/novex-2024.novex \
		--overview "$(OVERVIEW)" --out $(OUT)/afspraken-per-regio-2024.xlsx
	@echo "Register: $(OUT)/novex-2024.novex"
	@echo "Overview: $(OUT)/afspraken-per-regio-2024.xlsx"

test:
	@.ci/set_up tests
	$(VENV)/python -m pytest -n 2 --dist loadgroup --max-worker-restart 0

# The same seeds each time; SEED=anything chooses other moments to kill, cut and damage. In the order
# in which they are named, the longest first, so that both processes end at about the same time.
SEED := long

faults:
	@.ci/set_up tests
	NOVEX_DESKTOP_FAULTS="$(SEED)" $(VENV)/python -m pytest -n 2 --dist load --maxschedchunk 1 \
		--max-worker-restart 0 -p no:randomly -q \
		tests/ui/test_killed_window.py tests/fuzz tests/ui/test_random_use.py tests/store/test_killed.py \
		tests/store/test_power_cut.py tests/store/test_damaged.py tests/store/test_journal_guard.py tests/store/test_seen_damage.py \
		tests/store/test_hostile_registers.py tests/ui/forms/test_foreign_files.py tests/store/test_rescue.py \
		tests/store/test_full_disk.py tests/store/test_migrations.py tests/store/test_second_schema.py \
		tests/ui/test_bad_disk.py \
		tests/ui/test_two_windows.py tests/ui/test_session_end.py tests/store/test_moved_registers.py \
		tests/importing/readers/test_hostile_files.py tests/test_hostile_text.py tests/test_odd_files.py

quality:
	@.ci/set_up tests
	$(VENV)/python tests/quality/measure_quality.py

bench:
	@.ci/set_up tests
	$(VENV)/python -m pytest -m benchmark -p no:randomly -s tests/benchmarks

bench-quick:
	@.ci/set_up tests
	NOVEX_BENCH_QUICK=1 $(VENV)/python -m pytest -m benchmark -p no:randomly -q -s \
		$(addprefix tests/benchmarks/test_,start_speed.py window_acts.py tree_table_speed.py \
		search_speed.py store_speed.py safety_speed.py)

lint:
	@.ci/set_up tests
	$(VENV)/python -m ruff format --check
	$(VENV)/python -m ruff check
	$(VENV)/python -m mypy
	$(VENV)/lint-imports

format:
	@.ci/set_up tests
	$(VENV)/python -m ruff check --fix-only
	$(VENV)/python -m ruff format

# The lock for the tests follows the one for running, so that both name the same versions.
# Addresses of package indexes stay out of the files.
LOCK := uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

lock:
	$(LOCK) --upgrade --output-file requirements.txt
	$(LOCK) --upgrade --extra dev --constraint requirements.txt --output-file tests/requirements.txt

translations:
	@.ci/set_up tests
	$(VENV)/python .ci/translations.py

pictures:
	@.ci/set_up tests
	QT_QPA_PLATFORM=offscreen PYTHONPATH=. $(VENV)/python .ci/pictures.py
