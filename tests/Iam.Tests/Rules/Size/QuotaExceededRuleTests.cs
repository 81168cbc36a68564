using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules.Size;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Size;

/// <summary>DSP1701.</summary>
public class QuotaExceededRuleTests
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
    [InlineData(PolicyFileKind.Managed, 6_144)]
    [InlineData(PolicyFileKind.UserInline, 2_048)]
    [InlineData(PolicyFileKind.RoleInline, 10_240)]
    [InlineData(PolicyFileKind.GroupInline, 5_120)]
    [InlineData(PolicyFileKind.Session, 2_048)]
    public void Quotas(PolicyFileKind kind, int quota)
    {
        Refused("{|DSP1701:{|}" + Document(quota + 1)[1..], kind);
        Told("{|DSP1702:{|}" + Document(quota)[1..], kind);
        Accepted(Document(quota), kind);
    }

    [Fact]
    public void White_space_between_tokens_is_not_counted_and_white_space_in_strings_is()
    {
        Told("{|DSP1702:{|}" + new string(' ', 5_000) + Document(6_144)[1..]);
        Refused("{|DSP1701:{|}" + Document(6_144)[1..].Replace("xxx", "x x x", System.StringComparison.Ordinal));
    }

    // What takes the place of {name} may be shorter or longer: only what is certain is an error.
    [Fact]
    public void Placeholders_count_as_written_for_a_hint_and_not_at_all_for_an_error()
    {
        var placeholders = string.Concat(System.Linq.Enumerable.Repeat("{bucket_name}", 20));
        var over = Document(6_144 - 200).Replace("xxx\"", placeholders + "\"", System.StringComparison.Ordinal);
        Told("{|DSP1702:{|}" + over[1..]);
        Refused("{|DSP1701:{|}" + over.Replace("b/", "b/" + new string('y', 300), System.StringComparison.Ordinal)[1..]);
        Accepted(Document(5_000).Replace("xxx\"", placeholders + "\"", System.StringComparison.Ordinal));
    }

    [Fact]
    public void The_message_says_what_counts_and_for_what()
    {
        Assert.Equal(
            "The policy has 2,049 characters without white space, more than the 2,048 that the inline policies of a user together may "
                + "have; use wildcards or split it",
            RuleVerifier.Verify("DSP1701", "{|DSP1701:{|}" + Document(2_049)[1..], PolicyFileKind.UserInline)[0].Message);
        Assert.Equal(
            "The policy has 6,100 of the 6,144 characters that a managed policy may have; split it before it grows",
            RuleVerifier.Verify("DSP1702", "{|DSP1702:{|}" + Document(6_100)[1..])[0].Message);
    }

    private static string Of(int size)
    {
        const string Before =
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::b/";
        return Before + new string('x', size - Before.Length - 3) + "\"}}";
    }

    private static string Document(int size)
    {
        const string Before =
            """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/""";
        return Before + new string('x', size - Before.Length - 3) + "\"}}";
    }
}
