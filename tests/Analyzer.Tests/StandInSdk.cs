using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.SdkSurface;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Tests;

/// <summary>Stand-ins for clients whose packages the registry in use lacks.</summary>
internal static class StandInSdk
{
    public static IReadOnlyList<MetadataReference> References { get; } = Build(
        "AWSSDK.BedrockRuntime", "AWSSDK.CloudWatchLogs", "AWSSDK.EventBridge", "AWSSDK.Kinesis", "AWSSDK.Lambda", "AWSSDK.SecretsManager",
        "AWSSDK.SimpleEmailV2", "AWSSDK.SimpleNotificationService");

    private static IReadOnlyList<MetadataReference> Build(params string[] assemblies) =>
        [.. StandIns.Build(SurfaceInputs.Find(), SurfaceFlavour.Modern, assemblies).Values.Select(path => MetadataReference.CreateFromFile(path))];
}
