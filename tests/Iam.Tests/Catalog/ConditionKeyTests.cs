using Dstack.Permissions.Iam.Catalog;

namespace Dstack.Permissions.Iam.Tests.Catalog;

public class ConditionKeyTests
{
    [Theory]
    [InlineData("aws:SourceIp", "aws:SourceIp", "IPAddress")]
    [InlineData("AWS:sourceip", "aws:SourceIp", "IPAddress")]
    [InlineData("aws:PrincipalTag/team", "aws:PrincipalTag/${TagKey}", "String")]
    [InlineData("s3:ExistingObjectTag/team", "s3:ExistingObjectTag/${key}", "String")]
    [InlineData("ec2:InstanceType", "ec2:InstanceType", "String")]
    [InlineData("codebuild:fileSystemLocations/a.location", "codebuild:fileSystemLocations/${identifier}.location", "String")]
    [InlineData("token.actions.githubusercontent.com:actor", "token.actions.githubusercontent.com:actor", "String")]
    [InlineData("token.actions.octo.ghe.com:actor", "token.actions.${Domain}.ghe.com:actor", "String")]
    [InlineData("saml:aud", "saml:aud", "String")]
    public void A_policys_key_is_found_with_its_free_parts_filled(string key, string expected, string type)
    {
        var found = IamCatalog.Default.FindConditionKey(key);
        Assert.NotNull(found);
        Assert.Equal(expected, found.Name);
        Assert.Equal(type, found.Type);
    }

    [Theory]
    [InlineData("aws:PrincipalTag")]
    [InlineData("aws:PrincipalTag/")]
    [InlineData("aws:SourceIpAddress")]
    [InlineData("s3:InstanceType")]
    [InlineData("codebuild:fileSystemLocations/.location")]
    [InlineData("example.com:sub")]
    [InlineData("SourceIp")]
    public void What_is_no_key_is_not_found(string key) => Assert.Null(IamCatalog.Default.FindConditionKey(key));
}
