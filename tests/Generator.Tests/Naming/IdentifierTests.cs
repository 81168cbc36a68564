using Dstack.Permissions.Generator.Naming;

namespace Dstack.Permissions.Generator.Tests.Naming;

public class IdentifierTests
{
    [Theory]
    [InlineData("s3", "S3")]
    [InlineData("ec2", "Ec2")]
    [InlineData("access-analyzer", "AccessAnalyzer")]
    [InlineData("a4b", "A4b")]
    [InlineData("GetObject", "GetObject")]
    [InlineData("getFoo", "GetFoo")]
    [InlineData("1click", "_1click")]
    [InlineData("bucket_name", "BucketName")]
    [InlineData("***", "_")]
    public void Pascal(string text, string expected) => Assert.Equal(expected, Identifiers.Pascal(text));

    [Theory]
    [InlineData("bucket_name", "bucketName")]
    [InlineData("BucketName", "bucketName")]
    [InlineData("VPCId", "vpcId")]
    [InlineData("ID", "id")]
    [InlineData("a_b", "aB")]
    [InlineData("aB", "aB")]
    [InlineData("object", "@object")]
    [InlineData("_", "_")]
    [InlineData("_x", "x")]
    [InlineData("_1", "_1")]
    public void Camel(string text, string expected) => Assert.Equal(expected, Identifiers.Camel(text));

    [Theory]
    [InlineData("App.Web", "App.Web")]
    [InlineData("my-app", "my_app")]
    [InlineData("App.1.class", "App._1.@class")]
    [InlineData("", "")]
    public void Namespace(string text, string expected) => Assert.Equal(expected, Identifiers.ForNamespace(text));

    [Fact]
    public void A_taken_name_gets_the_suffix_then_a_number()
    {
        var scope = new NameScope("All");
        Assert.Equal(
            ["AllAction", "Get", "getAction", "GETAction2", "ToStringAction"],
            new[] { "All", "Get", "get", "GET", "ToString" }.Select(name => scope.Take(name, "Action")));
    }
}
