using System;
using System.Linq;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.ModelFiles;

/// <summary>The form of a condition on a request: <c>Member|Member Test Value</c>.</summary>
internal static class WhenGrammar
{
    private const string List = "[]";

    // NamesCustomerKey belongs to the actions that services need on keys, not to operations.
    private static readonly string[] Tests =
        [.. Enum.GetNames(typeof(RequestTest)).Where(test => test != nameof(RequestTest.NamesCustomerKey))];

    /// <summary>What is wrong with it, and at which characters (all of them where the length is 0); null where it can be read.</summary>
    public static (int Start, int Length, string Message)? FindFault(string text)
    {
        var parts = text.Split([' '], 3);
        if (parts.Length < 2 || parts[0].Length == 0)
            return (0, 0, $"'{text.Shorten()}' is not a condition; write 'Member Exists', 'Member NotExists' or 'Member Contains text'");
        var start = 0;
        foreach (var path in parts[0].Split('|'))
        {
            if (!IsPath(path))
                return (
                    start,
                    path.Length,
                    $"'{path.Shorten()}' is not a member of a request; write such as 'Role', 'Config.Role' or 'Items[].Role'");
            start += path.Length + 1;
        }

        var test = parts[1];
        if (!Tests.Contains(test))
        {
            var advice = ModelReading.Meant(test, Tests) ?? "; write one of " + string.Join(", ", Tests);
            return (start, test.Length, $"'{test.Shorten()}' is not a test of a member{advice}");
        }

        var takesValue = test is not (nameof(RequestTest.Exists) or nameof(RequestTest.NotExists));
        var hasValue = parts.Length > 2 && parts[2].Length > 0;
        if (takesValue == hasValue && takesValue == parts.Length > 2)
            return null;
        return takesValue
            ? (start, test.Length, $"'{test}' compares with a text; write it after, as in 'Statement {test} SELECT'")
            : (start + test.Length, text.Length - start - test.Length, $"'{test}' compares with nothing; remove what follows it");
    }

    /// <summary>Whether it is a path of members: names joined by dots, <c>[]</c> behind a list.</summary>
    public static bool IsPath(string text) => text.Split('.').All(part =>
        ModelNames.IsIdentifier(part.EndsWith(List, StringComparison.Ordinal) ? part.Substring(0, part.Length - List.Length) : part));
}
