using System;
using System.Collections.Generic;
using System.Threading;
using Dstack.Permissions.Iam.Catalog.Models;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>A client of the AWS SDK for .NET. Its operations are read when one of its methods is first asked for.</summary>
public sealed class SdkClient
{
    private readonly SdkCatalog _catalog;
    private readonly Lazy<ClientMethods> _methods;

    internal SdkClient(SdkCatalog catalog, SdkClient other)
        : this(catalog, new ModelClient(other.ServiceId, other.Prefix, other.Assembly, other.Namespace, other.Interface, other.Class))
    {
    }

    internal SdkClient(SdkCatalog catalog, ModelClient client)
    {
        _catalog = catalog;
        Interface = client.Interface;
        Class = client.Class;
        Namespace = client.Namespace;
        Assembly = client.Assembly;
        ServiceId = client.ServiceId;
        Prefix = client.Prefix;
        _methods = new Lazy<ClientMethods>(() => catalog.MethodsOf(this), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>The assembly and package, such as <c>AWSSDK.S3</c>.</summary>
    public string Assembly { get; }

    /// <summary>The namespace of the client's interface and class, such as <c>Amazon.S3</c>.</summary>
    public string Namespace { get; }

    /// <summary>The interface's simple name, such as <c>IAmazonS3</c>.</summary>
    public string Interface { get; }

    /// <summary>The class's simple name, such as <c>AmazonS3Client</c>.</summary>
    internal string Class { get; }

    /// <summary>The API model's service id, such as <c>S3</c>.</summary>
    public string ServiceId { get; }

    /// <summary>The prefix of the service's actions, such as <c>s3</c>.</summary>
    public string Prefix { get; }

    /// <summary>Whether its operations have been read.</summary>
    internal bool IsLoaded => _methods.IsValueCreated;

    /// <summary>What a call of a method does. Allocates nothing once the client's operations have been read.</summary>
    /// <param name="methodName">The method's name, <c>Async</c> included.</param>
    /// <param name="requestTypeName">The simple name of the request's type; null for an overload without one.</param>
    /// <param name="returnsTask">
    /// Whether it returns a task: only then an <c>Async</c> at the end is no part of the operation's name.
    /// </param>
    public SdkCall Resolve(string methodName, string? requestTypeName, bool returnsTask) =>
        _methods.Value.Resolve(methodName, requestTypeName, returnsTask);

    /// <summary>Whether a method takes the request of any operation, and calls that: the type of what it is given says which.</summary>
    public bool TakesAnyRequest(string methodName) => _methods.Value.TakesAnyRequest(methodName);

    /// <summary>What the method of that name of the client's <c>Paginators</c> does.</summary>
    public SdkCall ResolvePaginator(string methodName) => _methods.Value.Resolve(methodName, null, returnsTask: false);

    /// <summary>The path of .NET properties for a path of request members as a condition or binding writes it.</summary>
    /// <param name="operation">The operation whose request it is.</param>
    /// <param name="modelPath">The path in the API model's spelling, such as <c>Statements[].Statement</c>.</param>
    public string MemberName(string operation, string modelPath) => _catalog.MemberNames.Translate(ServiceId, operation, modelPath);

    /// <summary>
    /// The header that carries a member, where the request has a collection of headers that a program may put it into instead; null for no
    /// such.
    /// </summary>
    /// <param name="operation">The operation whose request it is.</param>
    /// <param name="modelPath">The member in the API model's spelling.</param>
    public string? HeaderName(string operation, string modelPath) => _catalog.RequestTables.HeaderOf(ServiceId, operation, modelPath);

    /// <summary>What of a property's values the SDK sends, where it is not simply what is set; empty for nothing of the kind.</summary>
    /// <param name="operation">The operation whose request it is.</param>
    /// <param name="property">The .NET path of the property.</param>
    public IReadOnlyList<SentMember> SentMembers(string operation, string property) =>
        _catalog.RequestTables.SentOf(ServiceId, operation, property);

    /// <inheritdoc/>
    public override string ToString() => Namespace + "." + Interface;
}
