.DEFAULT_GOAL := help
# Flags of the release build: one file that needs only Debian's libpq, and starts as fast as psql.
RELEASE := -c release --product liaison --static-swift-stdlib --disable-index-store
LIAISON := .build/release/liaison

.PHONY: help
help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: demo
demo: ## Build, load the demo into an embedded database, make its reports and show the week's
	@.ci/needs demo
	@swift build $(RELEASE)
	@$(LIAISON) demo

.PHONY: test
test: ## Everything that must pass, against a PostgreSQL that the tests start themselves
	@.ci/needs test
	@.ci/judges
	@$(MAKE) --no-print-directory lint
	@swift build --build-tests
# A process of their own for the tests of Postgres: some of them end a process on purpose, and swift-testing then waits
# for any child at all, so that a server's helper which another suite left to end by itself holds them up for ever.
	@swift test --skip-build --no-parallel --filter PostgresTests
	@LIAISON_JUDGES="$(CURDIR)/.build/judges" swift test --skip-build --no-parallel --skip PostgresTests

.PHONY: build
build: ## Build the release: .build/release/liaison
	@.ci/needs demo
	@swift build $(RELEASE)

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
bench: ## Compare with psql: export, import, start-up; with dateutil and libical: rules; ratios in one run
	@.ci/needs bench
	@swift build $(RELEASE)
	@cd Tests/Benchmarks && swift run -c release Benchmarks "$(CURDIR)/$(LIAISON)"

.PHONY: clean
clean: ## Remove what was built
	@rm -rf .build Tests/Benchmarks/.build
