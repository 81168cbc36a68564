using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Runtime.Loader;
using Amazon.DynamoDBv2;
using Amazon.EC2;
using Amazon.KeyManagementService;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SecurityToken;
using Amazon.SimpleSystemsManagement;
using Amazon.SQS;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dstack.Permissions.Wire.Tests;

/// <summary>A major version of the SDK: the packages of it that are here.</summary>
internal sealed class SdkVersion
{
    private readonly int _number;
    private readonly IReadOnlyList<string> _paths;
    private readonly Lazy<Type> _inProcess;

    private SdkVersion(int number, IReadOnlyList<string> paths)
    {
        _number = number;
        _paths = paths;
        Context = new Loading(paths);
        _inProcess = new Lazy<Type>(() =>
            Load(Compile("InProcess", CSharpSyntaxTree.ParseText(SnippetFile.Read("InProcess.txt"))))
                .GetType("InProcess", throwOnError: true)!);
    }

    /// <summary>Version 3, of S3 only.</summary>
    public static SdkVersion Three { get; } = new(3, [.. typeof(SdkVersion).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(attribute => attribute.Key == "Version3")
        .Select(attribute => attribute.Value!)]);

    /// <summary>Version 4, which this project itself refers to.</summary>
    public static SdkVersion Four { get; } = new(4, [.. new[]
    {
        typeof(AmazonServiceClient), typeof(AmazonS3Client), typeof(AmazonEC2Client), typeof(AmazonDynamoDBClient), typeof(AmazonSQSClient),
        typeof(AmazonSimpleSystemsManagementClient), typeof(AmazonKeyManagementServiceClient), typeof(AmazonSecurityTokenServiceClient),
    }.Select(type => type.Assembly.Location)]);

    public int Number => _number;

    private AssemblyLoadContext Context { get; }

    /// <summary>The assemblies of services.</summary>
    public IEnumerable<Assembly> Services => _paths
        .Where(path => Path.GetFileName(path) != "AWSSDK.Core.dll")
        .Select(path => Context.LoadFromAssemblyName(new AssemblyName(Path.GetFileNameWithoutExtension(path))));

    /// <summary>A client whose requests end in the handler.</summary>
    public object CreateClient(Type client, HttpMessageHandler handler)
    {
        var made = Activator.CreateInstance(_inProcess.Value, handler)!;
        return made.GetType().GetMethod("Create")!.Invoke(made, [client])!;
    }

    /// <summary>Compiles a program against this version.</summary>
    public CSharpCompilation Compile(string name, SyntaxTree tree) => CSharpCompilation.Create(
        $"{name}{_number}",
        [tree],
        [.. Net100.References.All, .. _paths.Select(path => MetadataReference.CreateFromFile(path))],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>Loads a program that was compiled against this version.</summary>
    public Assembly Load(CSharpCompilation compilation)
    {
        using var file = new MemoryStream();
        var result = compilation.Emit(file);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        file.Position = 0;
        return Context.LoadFromStream(file);
    }

    public override string ToString() => "version " + _number;

    private sealed class Loading(IEnumerable<string> paths) : AssemblyLoadContext
    {
        private readonly Dictionary<string, string> _paths = paths.ToDictionary(
            path => Path.GetFileNameWithoutExtension(path), StringComparer.Ordinal);

        protected override Assembly? Load(AssemblyName assemblyName) =>
            _paths.TryGetValue(assemblyName.Name!, out var path) ? LoadFromAssemblyPath(path) : null;
    }
}
