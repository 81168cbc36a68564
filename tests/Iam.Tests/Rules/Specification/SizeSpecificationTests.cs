using Dstack.Permissions.Iam.Policies;
using static Dstack.Permissions.Iam.Tests.Rules.Specification.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Specification;

/// <summary>The specification's sizes, DSP1701 to DSP1703.</summary>
public class SizeSpecificationTests
{
    [Theory]
    [InlineData(PolicyFileKind.Managed, 6_144)]
    [InlineData(PolicyFileKind.UserInline, 2_048)]
    [InlineData(PolicyFileKind.RoleInline, 10_240)]
    [InlineData(PolicyFileKind.GroupInline, 5_120)]
    [InlineData(PolicyFileKind.Session, 2_048)]
    public void Quotas(PolicyFileKind kind, int quota)
    {
        Refused("{|DSP1701:{|}" + Of(quota + 1)[1..], kind);
        Told("{|DSP1702:{|}" + Of(quota)[1..], kind);
        Accepted(Of(quota), kind);
    }

    [Fact]
    public void White_space_between_tokens_is_not_counted_and_white_space_in_strings_is()
    {
        Told("{|DSP1702:{|}" + new string(' ', 5_000) + Of(6_144)[1..]);
        Refused("{|DSP1701:{|}" + Of(6_144)[1..].Replace("xxx", "x x x", System.StringComparison.Ordinal));
    }

    [Fact]
    public void The_api_counts_white_space()
    {
        Refused("{|DSP1703:{|}" + Of(1_000)[1..] + new string(' ', 130_073));
        Accepted(Of(1_000) + new string(' ', 130_072));
    }

    private static string Of(int size)
    {
        const string Before = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/""";
        return Before + new string('x', size - Before.Length - 3) + "\"}}";
    }
}
