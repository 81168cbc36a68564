using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Tests;

public class ActionNameTests
{
    [Theory]
    [InlineData("s3:GetObject", true)]
    [InlineData("s3GetObject", false)]
    [InlineData("s3:Get:Object", false)]
    [InlineData(":GetObject", false)]
    [InlineData("s3:", false)]
    [InlineData("", false)]
    public void Only_service_colon_name_is_an_action(string text, bool expected) =>
        Assert.Equal(expected, ActionName.TryParse(text, out _));

    [Fact]
    public void Names_compare_without_case() => Assert.Equal(new ActionName("s3", "GetObject"), new ActionName("S3", "getobject"));
}
