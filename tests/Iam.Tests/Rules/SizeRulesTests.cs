using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules.Size;

namespace Dstack.Permissions.Iam.Tests.Rules;

/// <summary>DSP1701 to DSP1703.</summary>
public class SizeRulesTests
{
    [Theory]
    [InlineData(PolicyFileKind.Managed, 6_144)]
    [InlineData(PolicyFileKind.UserInline, 2_048)]
    [InlineData(PolicyFileKind.RoleInline, 10_240)]
    [InlineData(PolicyFileKind.GroupInline, 5_120)]
    [InlineData(PolicyFileKind.Session, 2_048)]
    public void The_quota_is_that_of_the_kind(PolicyFileKind kind, int quota)
    {
        Assert.Single(RuleVerifier.Verify("DSP1701", "{|DSP1701:{|}" + Of(quota + 1)[1..], kind));
        Assert.Empty(RuleVerifier.Verify("DSP1701", Of(quota), kind));
        Assert.Single(RuleVerifier.Verify("DSP1702", "{|DSP1702:{|}" + Of(quota)[1..], kind));
        Assert.Empty(RuleVerifier.Verify("DSP1702", Of(quota * 9 / 10), kind));
        Assert.Empty(RuleVerifier.Verify("DSP1702", Of(quota + 1), kind));
    }

    [Theory]
    [InlineData("{ }", 2)]
    [InlineData("{\r\n\t\"a b\": 1 }", 9)]
    [InlineData("[\"\\\" \"]", 7)]
    public void White_space_between_tokens_is_not_counted(string text, int size) => Assert.Equal(size, PolicySize.Measure(text));

    [Theory]
    [InlineData(131_072, false)]
    [InlineData(131_073, true)]
    public void The_api_counts_white_space(int length, bool isTooLong)
    {
        var text = Of(1_000) + new string(' ', length - 1_000);
        Assert.Equal(length, text.Length);
        RuleVerifier.Verify("DSP1703", isTooLong ? "{|DSP1703:{|}" + text[1..] : text);
    }

    private static string Of(int size)
    {
        const string Before =
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::b/";
        return Before + new string('x', size - Before.Length - 3) + "\"}}";
    }
}
