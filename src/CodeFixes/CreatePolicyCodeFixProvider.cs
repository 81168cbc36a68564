using System;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dstack.Permissions.CodeFixes;

/// <summary>Fixes DSP0009 where a project has no policy file: writes one that allows what the project calls.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(CreatePolicyCodeFixProvider),
    DocumentKinds = [
        nameof(TextDocumentKind.Document),
        nameof(TextDocumentKind.AdditionalDocument),
        nameof(TextDocumentKind.AnalyzerConfigDocument)])]
[Shared]
public sealed class CreatePolicyCodeFixProvider : CodeFixProvider
{
    private const string Title = "Create policy.json from the calls of the project";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.SetUp);

    /// <summary>None: a project has one such diagnostic, and <c>dotnet format</c> cannot add a file to a project.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics.FirstOrDefault(IsForMissingFile);
        if (diagnostic is not null && context.TextDocument is Document document && NewPolicyDocument.PathIn(document) is { } path)
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, cancellationToken => NewPolicyDocument.AddAsync(document, path, cancellationToken), Title),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static bool IsForMissingFile(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.SetUpFault, out var fault)
        && string.Equals(fault, DiagnosticProperties.SetUpNoPolicyFile, StringComparison.Ordinal);
}
