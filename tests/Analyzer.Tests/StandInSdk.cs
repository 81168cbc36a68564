using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.SdkSurface;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Tests;

/// <summary>Stand-ins for clients whose packages the registry in use lacks.</summary>
internal static class StandInSdk
{
    public static IReadOnlyList<MetadataReference> References { get; } = Build(
        "AWSSDK.Athena", "AWSSDK.BedrockRuntime", "AWSSDK.CloudFormation", "AWSSDK.CloudWatchLogs", "AWSSDK.EventBridge",
        "AWSSDK.IdentityManagement", "AWSSDK.Kinesis", "AWSSDK.Lambda", "AWSSDK.SecretsManager", "AWSSDK.SimpleEmailV2",
        "AWSSDK.SimpleNotificationService");

    /// <summary>More of them, which only the tests of resources and roles need.</summary>
    public static IReadOnlyList<MetadataReference> MoreReferences => More.Value;

    private static readonly Lazy<IReadOnlyList<MetadataReference>> More = new(() => Build(
        "AWSSDK.Athena", "AWSSDK.BedrockRuntime", "AWSSDK.CloudFormation", "AWSSDK.CloudWatch", "AWSSDK.CognitoIdentityProvider",
        "AWSSDK.ECS", "AWSSDK.EventBridge", "AWSSDK.Glue", "AWSSDK.KinesisFirehose", "AWSSDK.RDS", "AWSSDK.Scheduler"));

    private static IReadOnlyList<MetadataReference> Build(params string[] assemblies) =>
        [.. StandIns.Build(SurfaceInputs.Find(), SurfaceFlavour.Modern, assemblies)
            .Values.Select(path => MetadataReference.CreateFromFile(path))];
}
