using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.S3;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;

namespace Dstack.Permissions.Iam.Tests.Catalog;

/// <summary>The high-level APIs held against the real packages, where those are of a version that has them.</summary>
public class HighLevelApiTests
{
    private static readonly Dictionary<string, Assembly> Assemblies = new[] { typeof(IAmazonS3), typeof(IAmazonDynamoDB), typeof(AmazonServiceClient) }
        .Select(type => type.Assembly)
        .ToDictionary(assembly => assembly.GetName().Name!);

    [Fact]
    public void Every_type_lies_in_its_namespace()
    {
        var types = Apis.Select(api => (api.Assembly, Name: api.Namespace + "." + api.TypeName)).Distinct().ToList();
        Assert.Empty(types.Where(type => !Find(type.Assembly, type.Name).Any()).Select(type => type.Name));
        Assert.True(types.Count > 40, $"{types.Count} types");
    }

    [Fact]
    public void Every_method_is_there_but_for_those_of_other_versions()
    {
        var missing = Apis.Where(api => api.MethodName != "*" && !Find(api.Assembly, api.Namespace + "." + api.TypeName).Any(type => HasMember(type, api.MethodName)))
            .Select(api => api.ToString());
        Assert.Empty(missing.Except(OfOtherVersions));
    }

    /// <summary>Of .NET Framework or of version 3 of the SDK only.</summary>
    private static readonly string[] OfOtherVersions =
    [
        "AmazonS3Util.ConvertToS3StorageClass", "AmazonS3Util.DoesS3BucketExist", "AmazonS3Util.PostUpload", "AmazonS3Util.SetObjectStorageClass",
        "AmazonS3Util.SetServerSideEncryption", "AmazonS3Util.SetWebsiteRedirectLocation", "ICoreAmazonS3.DoesS3BucketExist",
        "S3Link.MakeS3ObjectPublic", "Table.TryDeleteItem", "Table.TryPutItem", "Table.TryUpdateItem",
    ];

    private static IEnumerable<HighLevelApi> Apis => IamCatalog.Default.Sdk.HighLevelApis.Where(api => Assemblies.ContainsKey(api.Assembly));

    private static IEnumerable<Type> Find(string assembly, string name) => Assemblies[assembly].GetTypes()
        .Where(type => type.FullName!.Split('`')[0] == name);

    private static bool HasMember(Type type, string name) => type
        .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)
        .Concat(type.GetInterfaces().SelectMany(@interface => @interface.GetMembers()))
        .Any(member => member.Name == name || member.Name == name + "Async");
}
