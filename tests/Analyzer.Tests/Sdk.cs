using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Amazon.DynamoDBv2;
using Amazon.EC2;
using Amazon.KeyManagementService;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SecurityToken;
using Amazon.SimpleSystemsManagement;
using Amazon.SQS;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Tests;

/// <summary>The real AWS SDK, from this project's own packages.</summary>
internal static class Sdk
{
    /// <summary>The assemblies for .NET: asynchronous methods only.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. new[]
        {
            typeof(AmazonServiceClient), typeof(AmazonS3Client), typeof(AmazonEC2Client), typeof(AmazonDynamoDBClient),
            typeof(AmazonSQSClient),
            typeof(AmazonSimpleSystemsManagementClient), typeof(AmazonKeyManagementServiceClient), typeof(AmazonSecurityTokenServiceClient),
        }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
    ];

    /// <summary>The assemblies for .NET Framework, whose clients have synchronous methods too.</summary>
    public static IReadOnlyList<MetadataReference> FrameworkReferences { get; } =
    [
        .. typeof(Sdk).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(attribute => attribute.Key == "AwsSdkPackage")
            .SelectMany(attribute => Directory.GetFiles(Path.Combine(attribute.Value!, "lib", "net472"), "*.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
