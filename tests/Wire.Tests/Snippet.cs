using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dstack.Permissions.Wire.Tests;

/// <summary>
/// A method of a file of snippets, and what the comments before it say: <c>needs s3:PutObject</c>, <c>sends x-amz-acl: private</c>,
/// <c>sends no x-amz-acl</c>. With <c>in 3</c> before it, a line holds for version 3 of the SDK only.
/// </summary>
internal sealed partial class Snippet(MethodDeclarationSyntax method, int version)
{
    public string Name { get; } = ((ClassDeclarationSyntax)method.Parent!).Identifier.ValueText + "." + method.Identifier.ValueText;

    private IReadOnlyList<(string Kind, string Text)> Lines { get; } =
    [
        .. CommentLine().Matches(method.GetLeadingTrivia().ToFullString())
            .Where(line => !line.Groups["version"].Success || line.Groups["version"].Value == version.ToString(null, null))
            .Select(line => (line.Groups["kind"].Value, line.Groups["text"].Value.Trim())),
    ];

    /// <summary>The actions that must be reported under a policy that allows none.</summary>
    public IEnumerable<string> Needs => Lines.Where(line => line.Kind == "needs")
        .SelectMany(line => line.Text.Split(' '))
        .Where(action => action != "nothing")
        .Order(StringComparer.Ordinal);

    /// <summary>What must be in what is sent.</summary>
    public IEnumerable<string> Sends => Lines.Where(line => line.Kind == "sends").Select(line => line.Text);

    /// <summary>What must not be in it.</summary>
    public IEnumerable<string> SendsNot => Lines.Where(line => line.Kind == "sends no").Select(line => line.Text);

    [GeneratedRegex("// (in (?<version>[0-9]) )?(?<kind>needs|sends no|sends) (?<text>.*)")]
    private static partial Regex CommentLine();
}
