#!/usr/bin/env bash
# AWSSDK.EC2 4: AmazonEC2Client.DryRun(request) sends a request without DryRun=true.
#
# Versions: AWSSDK.EC2 4.0.132.2, .NET SDK 10.
# Behaviour: the method's documentation says that it checks the permission without making the request. What goes over the wire is the plain request: the
# body has the action and the version, and no DryRun parameter. A request whose own DryRun member is set carries it.
# Who is hurt: whoever asks DryRun whether a program may stop instances stops them.
# Output seen:
#   DryRun(request): Action=StopInstances&InstanceId.1=i-1&Version=2016-11-15
#   request with DryRun set: Action=StopInstances&DryRun=true&InstanceId.1=i-1&Version=2016-11-15
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cat > Wire.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="AWSSDK.EC2" Version="4.0.132.2" />
  </ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System.Net;
using Amazon;
using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.Runtime;

var wire = new Recorder();
var config = new AmazonEC2Config { RegionEndpoint = RegionEndpoint.EUWest1, HttpClientFactory = new Factory(wire), MaxErrorRetry = 0 };
var ec2 = new AmazonEC2Client(new BasicAWSCredentials("id", "secret"), config);
try { ec2.DryRun(new StopInstancesRequest { InstanceIds = ["i-1"] }); } catch (Exception) { }
Console.WriteLine("DryRun(request): " + wire.Body);
try { await ec2.StopInstancesAsync(new StopInstancesRequest { InstanceIds = ["i-1"], DryRun = true }); } catch (Exception) { }
Console.WriteLine("request with DryRun set: " + wire.Body);

sealed class Recorder : HttpMessageHandler
{
    public string? Body { get; private set; }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken).Result;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Body = await request.Content!.ReadAsStringAsync(cancellationToken);
        return new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent("<Response/>") };
    }
}

sealed class Factory(HttpMessageHandler handler) : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false);
}
CS
dotnet build -c Release -o out -v q > build.log || { cat build.log; exit 1; }
dotnet out/Wire.dll | tee seen.txt
cat > expected.txt <<'TXT'
DryRun(request): Action=StopInstances&InstanceId.1=i-1&Version=2016-11-15
request with DryRun set: Action=StopInstances&DryRun=true&InstanceId.1=i-1&Version=2016-11-15
TXT
diff expected.txt seen.txt
