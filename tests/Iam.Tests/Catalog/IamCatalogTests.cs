using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Tests.Catalog;

public class IamCatalogTests
{
    [Fact]
    public void Holds_every_service_and_action_of_iam_data()
    {
        var catalog = IamCatalog.Default;
        Assert.Equal(456, catalog.ServicePrefixes.Count);
        Assert.Equal(22_091, catalog.ServicePrefixes.Sum(prefix => catalog.FindService(prefix)!.Actions.Count));
        Assert.Equal(2_334, catalog.ServicePrefixes.Sum(prefix => catalog.FindService(prefix)!.ResourceTypes.Count));
        Assert.Equal(2_578, catalog.ServicePrefixes.Sum(prefix => catalog.FindService(prefix)!.ConditionKeys.Count));
        Assert.Equal(59, catalog.GlobalConditionKeys.Count);
        Assert.Equal("0.21.202609261", catalog.Version);
        Assert.Equal("2026-09-26", catalog.Date);
    }

    [Theory]
    [InlineData("s3", "GetObject")]
    [InlineData("S3", "getobject")]
    public void Finds_an_action_in_any_case(string service, string name)
    {
        var action = IamCatalog.Default.FindAction(new ActionName(service, name));
        Assert.NotNull(action);
        Assert.Equal("s3:GetObject", action.FullName);
        Assert.Equal(AccessLevel.Read, action.AccessLevel);
        Assert.Contains(action.ResourceTypes, type => type.Type.Arn == "arn:${Partition}:s3:::${BucketName}/${ObjectName}");
    }

    [Theory]
    [InlineData("s3", "HeadObject")]
    [InlineData("s4", "GetObject")]
    [InlineData("s3", "")]
    public void Knows_what_does_not_exist(string service, string name) =>
        Assert.Null(IamCatalog.Default.FindAction(new ActionName(service, name)));

    [Fact]
    public void Tells_the_condition_keys_of_an_action_on_a_resource_type()
    {
        var run = IamCatalog.Default.FindService("ec2")!.FindAction("RunInstances")!;
        var image = Assert.Single(run.ResourceTypes, type => type.Type.Name == "image");
        Assert.True(image.IsRequired);
        Assert.Contains("ec2:ImageType", image.ConditionKeys);
        Assert.DoesNotContain("ec2:ImageType", Assert.Single(run.ResourceTypes, type => type.Type.Name == "key-pair").ConditionKeys);
    }

    [Fact]
    public void A_resource_type_may_have_two_arn_forms()
    {
        var type = IamCatalog.Default.FindService("lex")!.FindResourceType("BOT")!;
        Assert.Equal(["arn:${Partition}:lex:${Region}:${Account}:bot/${BotId}", "arn:${Partition}:lex:${Region}:${Account}:bot:${BotName}"],
            type.Arns);
        Assert.Single(IamCatalog.Default.FindService("s3")!.FindResourceType("bucket")!.Arns);
    }
}
