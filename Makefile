# make contoh   siapkan lingkungan, lalu buat contoh bilateral di folder output
# make uji      siapkan lingkungan, lalu jalankan semua pemeriksaan
#
# Python lain dapat dipilih: make contoh PYTHON=python3.12

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PASANG := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt

.PHONY: contoh uji sistem-contoh sistem-uji

contoh: $(VENV)/.contoh
	$(BIN)/buat slide --bentuk bilateral
	$(BIN)/buat lkpd --bentuk bilateral

uji: $(VENV)/.uji
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

sistem-contoh:
	@sh scripts/sistem.sh contoh "$(PYTHON)"

sistem-uji:
	@sh scripts/sistem.sh uji "$(PYTHON)"

$(VENV)/.contoh: pyproject.toml setup.py constraints.txt | sistem-contoh
	test -x $(BIN)/python || "$(PYTHON)" -m venv $(VENV)
	$(PASANG) -e .
	touch $@

$(VENV)/.uji: pyproject.toml setup.py constraints.txt | sistem-uji
	test -x $(BIN)/python || "$(PYTHON)" -m venv $(VENV)
	$(PASANG) -e '.[uji]'
	touch $@ $(VENV)/.contoh
