using System.Collections.Immutable;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer;

/// <summary>Says where a models file names no schema, or another one. Hidden: an editor offers to write it, and nobody has to.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelSchemaAnalyzer : PermissionsAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.ModelSchema);

    private protected override void Register(AnalysisContext context) =>
        context.RegisterAdditionalFileAction(Analyze);

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        if (!ModelText.IsModel(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider)
            || context.AdditionalFile.GetText(context.CancellationToken) is not { } text
            || JsonReader.Read(text.ToString(), context.CancellationToken).Root is not JsonObject root)
            return;
        var named = ModelSchema.Find(root);
        if (named is not null && ModelSchema.IsRight(named))
            return;
        var place = named is null ? new SourceSpan(root.Span.Start, 1) : (named.Value ?? named.Name).Span;
        var span = TextSpan.FromBounds(place.Start, place.End);
        context.ReportDiagnostic(EqualDiagnostic.Create(
            Descriptors.ModelSchema,
            Location.Create(context.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span)),
            properties: null,
            named is null ? "The file names no schema" : "The file names another schema"));
    }
}
