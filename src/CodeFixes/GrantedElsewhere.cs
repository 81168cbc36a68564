using System.Threading;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Dstack.Permissions.CodeFixes;

/// <summary>
/// The other answer to DSP0001 and DSP0004: something else than the project's policy grants the action, such as the resource's own. A
/// person declares that, one at a time: it has no key, so that no fix-all begins with it.
/// </summary>
internal static class GrantedElsewhere
{
    private const string Attribute = "Dstack.Permissions.PermissionGrantedElsewhereAttribute";
    private const string ToFillIn = "<what grants it>";

    /// <summary>Offers the declaration for what is missing.</summary>
    public static async Task RegisterAsync(CodeFixContext context, Document document)
    {
        var root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var compilation = await document.Project.GetCompilationAsync(context.CancellationToken).ConfigureAwait(false);
        if (compilation?.Assembly.GetTypeByMetadataName(Attribute) is null)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Id is not (DiagnosticIds.MissingAction or DiagnosticIds.MissingActionOfMember)
                || MissingGrant.Read(diagnostic) is not { } grant
                || MemberAround(root?.FindNode(diagnostic.Location.SourceSpan)) is not { } member)
                continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Declare that '{grant.Action}' is granted elsewhere",
                    cancellationToken => DeclareAsync(document, member, grant, cancellationToken)),
                diagnostic);
        }
    }

    // The members that the attribute goes on; a lambda, a local function or an initializer belongs to the one around it, a top-level
    // statement to the assembly.
    private static SyntaxNode? MemberAround(SyntaxNode? node) => node?.FirstAncestorOrSelf<SyntaxNode>(ancestor => ancestor
        is BaseMethodDeclarationSyntax and not (
            OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax or DestructorDeclarationSyntax)
        or BasePropertyDeclarationSyntax
        or TypeDeclarationSyntax
        or CompilationUnitSyntax);

    private static async Task<Document> DeclareAsync(
        Document document, SyntaxNode member, MissingGrant grant, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        if (editor.SemanticModel.Compilation.Assembly.GetTypeByMetadataName(Attribute) is not { } type)
            return document;
        var generator = editor.Generator;
        var attribute = generator.Attribute(
            generator.TypeExpression(type),
            [
                generator.AttributeArgument(generator.LiteralExpression(grant.Action.ToString())),
                generator.AttributeArgument("Justification", generator.LiteralExpression(ToFillIn)),
            ]);
        attribute = attribute.WithAdditionalAnnotations(Simplifier.Annotation);
        if (member is CompilationUnitSyntax unit)
            editor.ReplaceNode(unit, unit.AddAttributeLists(OnAssembly(attribute)));
        else
            editor.AddAttribute(member, attribute);
        return editor.GetChangedDocument();
    }

    private static AttributeListSyntax OnAssembly(SyntaxNode attribute) => ((AttributeListSyntax)attribute)
        .WithTarget(SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.AssemblyKeyword)))
        .WithAdditionalAnnotations(Formatter.Annotation);
}
