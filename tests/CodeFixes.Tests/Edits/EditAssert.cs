using System.Linq;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Tests.Edits;

/// <summary>Runs the editor on texts.</summary>
internal static class EditAssert
{
    public static string Allow(string policy, params string[] actions)
    {
        var text = SourceText.From(policy);
        return PolicyEditor.Allow(text, actions.Select(Parse), IamCatalog.Default, ["ec2.amazonaws.com"]).Apply(text).ToString();
    }

    /// <summary>The edit gives that text, and a second one nothing more.</summary>
    public static void Becomes(string before, string after, params string[] actions)
    {
        Assert.Equal(after, Allow(before, actions));
        Assert.Equal(after, Allow(after, actions));
    }

    public static void Refused(string policy, string action, PolicyEditOutcome outcome)
    {
        var edit = PolicyEditor.Allow(SourceText.From(policy), [Parse(action)], IamCatalog.Default);
        Assert.Equal(outcome, Assert.Single(edit.Outcomes).Value);
        Assert.True(edit.IsEmpty);
    }

    public static ActionName Parse(string action)
    {
        Assert.True(ActionName.TryParse(action, out var name));
        return name;
    }
}
