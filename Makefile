.DEFAULT_GOAL := help
# Flags of the release build: one file that needs only Debian's libraries of C, and starts not much slower than psql. The
# runtime of C++, which Swift's needs, is taken from its archives: the shared one costs the start a tenth. No symbols are
# exported, because nothing is ever loaded that could use them, and no library is looked for beside the program. The linker
# writes its file instead of mapping it: Linux keeps such a file in larger pieces, which are faster to start from.
ARCHIVES := $(CURDIR)/.build/archives
RELEASE := -c release --product liaison --static-swift-stdlib --disable-index-store --disable-local-rpath \
	-Xswiftc "-L$(ARCHIVES)" -Xswiftc -Xclang-linker -Xswiftc -static-libgcc \
	-Xlinker --no-export-dynamic -Xlinker --no-mmap-output-file
LIAISON := .build/release/liaison
# Makes manual pages from what the program says about itself.
MANUAL := .build/debug/generate-manual

# A folder that holds nothing but the archive, since a linker that finds both takes the shared library.
define release
@mkdir -p "$(ARCHIVES)" && ln -sf "$$(clang -print-file-name=libstdc++.a)" "$(ARCHIVES)"
@swift build $(RELEASE)
endef

.PHONY: help
help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: demo
demo: ## Build, load the demo into an embedded database, make its reports and show the week's
	@.ci/needs demo
	$(release)
	@$(LIAISON) demo

.PHONY: test
test: ## Everything that must pass, against a PostgreSQL that the tests start themselves
	@.ci/needs test
	@.ci/judges
	@$(MAKE) --no-print-directory lint
	@swift build --build-tests
	@swift build --product generate-manual
# A process of their own for the tests of Postgres: some of them end a process on purpose, and swift-testing then waits
# for any child at all, so that a server's helper which another suite left to end by itself holds them up for ever.
	@swift test --skip-build --no-parallel --filter PostgresTests
	@LIAISON_JUDGES="$(CURDIR)/.build/judges" swift test --skip-build --no-parallel --skip PostgresTests

.PHONY: test-faults
test-faults: ## The long form of what goes wrong on purpose; LIAISON_SEED repeats a run
	@.ci/needs test
	@swift build --build-tests
	@LIAISON_FAULTS=long swift test --skip-build --no-parallel --filter FaultTests

.PHONY: build
build: ## Build the release: .build/release/liaison
	@.ci/needs demo
	$(release)
	@swift build --product generate-manual

PREFIX := /usr/local
SYSCONFDIR := /etc
DESTDIR :=

.PHONY: install
install: ## Install below $(DESTDIR)$(PREFIX) what make build built; settings in /etc/liaison stay as they are
	@systemd/install "$(LIAISON)" "$(MANUAL)" "$(PREFIX)" "$(SYSCONFDIR)" "$(DESTDIR)"

.PHONY: uninstall
uninstall: ## Remove what make install installed, but neither settings nor published editions
	@systemd/uninstall "$(PREFIX)" "$(DESTDIR)"

.PHONY: deb
deb: ## Build the Debian package: .build/deb/liaison_VERSION_ARCH.deb
	@.ci/needs deb
	@$(MAKE) --no-print-directory build
	@systemd/debian/build
	@lintian --allow-root --fail-on error,warning .build/deb/liaison_*.changes

.PHONY: lint
lint: ## Check the formatting of every Swift file
	@swift format lint --strict --parallel --recursive Package.swift Sources Tests

.PHONY: format
format: ## Format every Swift file
	@swift format --in-place --parallel --recursive Package.swift Sources Tests

.PHONY: record
record: ## Write sql/install.sql, sql/schema.sql, sql/overview.md and every golden file anew, to be read before they are committed
	@sh sql/make-install.sh >sql/install.sql
	-@RECORD_GOLDENS=1 swift test --no-parallel --skip PostgresTests >/dev/null
	@git status --short

.PHONY: bench
bench: ## Measure against psql, pgbench, dateutil, libical and procrastinate; OF=rules, data or clock measures that alone
	@.ci/needs bench
	$(release)
	@.ci/peers
	@cd Tests/Benchmarks && swift run -c release Benchmarks "$(CURDIR)/$(LIAISON)" $(OF)

.PHONY: clean
clean: ## Remove what was built
	@rm -rf .build Tests/Benchmarks/.build
