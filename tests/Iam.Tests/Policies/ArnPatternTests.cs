using System.Linq;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Tests.Policies;

public class ArnPatternTests
{
    [Theory]
    [InlineData("arn:aws:s3:::bucket/key", "arn:aws:s3:::bucket/key")]
    [InlineData("arn:*:kms:*:${aws:PrincipalAccount}:key/*", "arn:*:kms:*:*:key/*")]
    [InlineData("arn:aws:logs:*:*:log-group:/a/{name}*:*", "arn:aws:logs:*:*:log-group:/a/**:*")]
    [InlineData("s3://bucket", "arn:aws:s3:::bucket")]
    [InlineData("s3://{bucket}/x", "arn:aws:s3:::*/x")]
    public void An_arn_is_split_after_masking(string text, string expected)
    {
        Assert.True(ArnPattern.TryParse(text, out var arn));
        Assert.Equal(expected, arn.ToString());
    }

    [Theory]
    [InlineData("*")]
    [InlineData("bucket")]
    [InlineData("arn:aws:s3")]
    [InlineData("s3://")]
    public void Other_text_is_no_arn(string text) => Assert.False(ArnPattern.TryParse(text, out _));

    [Theory]
    [InlineData("arn:aws:iam::*:role/dstack_*", "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}", true)]
    [InlineData("arn:aws:iam::*:role/dstack_*", "arn:${Partition}:iam::${Account}:policy/${PolicyNameWithPath}", false)]
    [InlineData("arn:aws:s3:::bucket", "arn:${Partition}:s3:::${BucketName}/${ObjectName}", false)]
    [InlineData("arn:aws:s3:::bucket*", "arn:${Partition}:s3:::${BucketName}/${ObjectName}", true)]
    [InlineData("arn:aws:logs:*:*:log-group:/a*:*", "arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}", true)]
    [InlineData("arn:aws:iam:*:*:role/x", "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}", true)]
    [InlineData("arn:aws:iam:us-east-1:*:role/x", "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}", false)]
    public void Arns_meet_field_by_field(string a, string b, bool expected)
    {
        Assert.True(ArnPattern.TryParse(a, out var left));
        Assert.True(ArnPattern.TryParse(b, out var right));
        Assert.Equal(expected, left.Intersects(right));
        Assert.Equal(expected, right.Intersects(left));
    }

    [Theory]
    [InlineData("{a}/{b_2}", "a,b_2")]
    [InlineData("${a}", "")]
    [InlineData("{{a}}", "")]
    [InlineData("{}", "")]
    [InlineData("{2a}", "")]
    [InlineData("{a", "")]
    public void Placeholders_are_names_in_single_braces(string text, string expected) =>
        Assert.Equal(expected, string.Join(",", Placeholder.FindAll(text).Select(placeholder => placeholder.Name)));
}
