# What one does with Incipit, by name. `make` alone lists it; the work is in Scripts/.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-builtin-rules
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

# Where swiftly keeps Swift, for shells that have not read its profile yet.
export PATH := $(PATH):$(HOME)/.local/share/swiftly/bin

STORIES ?=
SHELF ?=
PORT ?= 4173
FILTER ?=
TARGET ?=
WORKS ?= 2000
ROUNDS ?= 1000
PREFIX ?= /usr/local
DESTDIR ?=

.PHONY: help setup build run test lint format bench fuzz kill-test install uninstall clean

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

setup: ## look for Swift, install missing system packages
	@Scripts/setup build

build: setup ## build the program in release, as .build/release/incipit
	swift build -c release --product incipit

run: export STORIES := $(STORIES)
run: export SHELF := $(SHELF)
run: export PORT := $(PORT)
run: ## serve a shelf made of Samples/ [STORIES=folder] [PORT=4173] [SHELF=folder]
	@Scripts/run

test: ## lint and run all tests [FILTER=pattern]
	@Scripts/setup test
	@Scripts/lint
	@Scripts/test $(if $(FILTER),--filter '$(FILTER)')

lint: ## check the layout of Swift files, and the shell scripts
	@Scripts/lint

format: ## lay the Swift files out as .swift-format says
	@Scripts/lint --fix

bench: export WORKS := $(WORKS)
bench: build ## measure speed and memory, print a table [WORKS=on a made shelf]
	@Scripts/bench

# "SECONDS" is bash's own clock, and would be set by the shell.
fuzz: export TARGET := $(TARGET)
fuzz: export SECONDS_EACH := $(if $(filter command line,$(origin SECONDS)),$(SECONDS))
fuzz: setup ## read files changed at random [TARGET=shape] [SECONDS=for each]
	@Scripts/fuzz

kill-test: build ## kill the program a thousand times, and show that nothing is lost [ROUNDS=1000]
	@Scripts/kill-test $(ROUNDS)

install: export PREFIX := $(PREFIX)
install: export DESTDIR := $(DESTDIR)
install: ## put the program on the PATH [PREFIX=/usr/local] [DESTDIR=]
	@Scripts/install

uninstall: export PREFIX := $(PREFIX)
uninstall: export DESTDIR := $(DESTDIR)
uninstall: ## take away what install put there
	@Scripts/install --remove

clean: ## remove what the build made, and no shelf
	rm -rf .build Benchmarks/.build
