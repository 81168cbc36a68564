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

build() { dotnet build samples/DstackBackend --no-restore --no-incremental -v q -clp:NoSummary "$@"; }

echo "== building with the published policy"
log=artifacts/sample/published.log
status=0
build -p:Policy=published >"$log" 2>&1 || status=$?
findings=$(sed -nE "s#^(CSC : )?($PWD/)?(.*(warning|error) [A-Z]+[0-9]+: .*) \[[^]]*\]\$#\3#p" "$log" | sort -u -t: -k1,1V -k2)
echo "$findings"
if [ "$status" = 0 ] || ! grep -q 'error DSP' "$log" || grep -qE 'error (CS|MSB|NU|CSC)' "$log"; then
  echo "The errors in the published policy should have stopped the build, and nothing else: see $log" >&2
  exit 1
fi
echo "-- $(grep -c 'error DSP' <<<"$findings") errors and $(grep -c 'warning DSP' <<<"$findings") warnings; the build has failed, as it should"

echo "== building with the corrected policy"
build -p:Policy=corrected -warnaserror
echo "-- no finding"

echo "== the policy of the runner's role, made by the generated API"
dotnet run --no-build --project samples/DstackBackend -- my-bucket
