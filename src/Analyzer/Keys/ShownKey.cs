using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Requests;
using Dstack.Permissions.Analyzer.Resources;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Keys;

/// <summary>What the text of a member that names a KMS key shows of the key's ARN.</summary>
internal static class ShownKey
{
    /// <summary>The texts of the ARN's variables; none for an alias, which is not what a key is granted by.</summary>
    public static ImmutableDictionary<string, string> Of(IOperation? value, string member) =>
        value.TextOf().Pattern is { } text
        && ResourceNames.Read("kms", "KeyId", member, text)?.FirstOrDefault() is { } read
            ? read.Values
            : ImmutableDictionary<string, string>.Empty;
}
