#!/usr/bin/env bash
# Packs the package, builds what the sample compiles against, and builds the sample twice: with the policy that dstack 0.0.11
# published, which shows the findings, and with the corrected one, which builds clean.
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDTERMINALLOGGER=off

echo "== packing"
rm -f artifacts/packages/Dstack.Permissions.Generators.*.nupkg
dotnet pack src/Package -c Release -o artifacts/packages -v q
ls -l artifacts/packages/*.nupkg | awk '{ print $9 ", " $5 " bytes" }'

echo "== building stand-ins for the SDK packages that the sample does not take from NuGet"
dotnet run -c Release --project tests/SdkSurface -- --output artifacts/sample/stand-ins \
  --only AWSSDK.SecretsManager --only AWSSDK.CloudWatchLogs --only AWSSDK.IdentityManagement

# The version has not changed, so NuGet would go on with the package that it has unpacked before.
rm -rf artifacts/sample/packages/dstack.permissions.generators
dotnet restore samples/DstackBackend -v q --force

log=artifacts/sample/build.log
build() { dotnet build samples/DstackBackend --no-restore --no-incremental -v q "$@" >"$log" 2>&1; }
# Each finding once, with the file's path below the sample and without the address of the rule's page.
findings() {
  sed -nE "s#^($PWD/samples/DstackBackend/)?(.*(warning|error) [A-Z]+[0-9]+: .*) \[[^]]*\]\$#\2#p" "$log" |
    sed -E 's# \(https://[^)]*\)$##' | sort -u | sort -s -t'(' -k1,1 -k2,2n
}

echo "== building with the published policy"
status=0
build -p:Policy=published || status=$?
findings
errors=$(findings | grep -c ': error DSP') || true
warnings=$(findings | grep -c ': warning DSP') || true
if [ "$status" = 0 ] || [ "$errors" = 0 ] || findings | grep -qvE ': (error|warning) DSP[0-9]+: '; then
  echo "The errors in the published policy should have stopped the build, and nothing else: see $log" >&2
  exit 1
fi
echo "-- $errors errors and $warnings warnings: the build has failed, as it should"

echo "== building with the corrected policy"
build -p:Policy=corrected -warnaserror || { cat "$log" >&2; exit 1; }
[ -z "$(findings)" ] || { findings >&2; exit 1; }
echo "-- no finding"

echo "== the policy of the runner's role, made by the generated API"
dotnet run --no-build --project samples/DstackBackend -- my-bucket
