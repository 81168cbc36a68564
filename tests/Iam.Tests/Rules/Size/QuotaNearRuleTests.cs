using Dstack.Permissions.Iam.Language;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Size;

/// <summary>DSP1702.</summary>
public class QuotaNearRuleTests
{
    // STS measures the text that it is given.
    [Fact]
    public void White_space_of_a_session_policy_is_said()
    {
        Told("{|DSP1702:{|}" + new string(' ', 2_000) + Document(1_000)[1..], PolicyFileKind.Session);
        Assert.Empty(RuleVerifier.Verify("DSP1702", new string(' ', 1_000) + Document(1_000), PolicyFileKind.Session));
        Assert.Empty(RuleVerifier.Verify("DSP1702", new string(' ', 2_000) + Document(1_000), PolicyFileKind.UserInline));
    }

    private static string Document(int size)
    {
        const string Before =
            """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/""";
        return Before + new string('x', size - Before.Length - 3) + "\"}}";
    }
}
