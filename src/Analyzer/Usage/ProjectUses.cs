using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Analyzer.Calls;
using Dstack.Permissions.Analyzer.Libraries;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Usage;

/// <summary>What a compilation uses of its policies, in whatever way. Thread-safe.</summary>
internal sealed class ProjectUses(ProjectPolicies policies)
{
    private readonly CallUses _calls = new(policies);
    private readonly UsedActions _otherwise = new();
    private readonly GeneratedMembers _generated = new(policies);
    private readonly ConcurrentDictionary<string, bool> _handedOut = new();

    /// <summary>Notes what the use of a member needs, and what a member of the generated code stands for.</summary>
    public void Add(OperationAnalysisContext context)
    {
        switch (context.Operation)
        {
            case IInvocationOperation { TargetMethod: { } method } when _generated.PolicyHandedOutBy(method) is { } policy:
                _handedOut.TryAdd(policy, true);
                break;
            case IFieldReferenceOperation { Field: { } field }:
                AddGenerated(field);
                break;
            case IPropertyReferenceOperation { Property: { } property }:
                AddGenerated(property);
                break;
        }

        _calls.Add(context);
    }

    /// <summary>Notes what a member of the project declares to need: a framework or another program may call it.</summary>
    public void AddAttribute(SyntaxNodeAnalysisContext context)
    {
        if (DeclaredRequirements.ActionIn((AttributeSyntax)context.Node, context.SemanticModel, context.CancellationToken) is { } action)
            _otherwise.Add(action);
    }

    /// <summary>Notes what referenced assemblies use.</summary>
    public void AddLibraries(Compilation compilation, CancellationToken cancellationToken)
    {
        var libraries = ReferencedLibraries.Read(compilation, policies.Catalog.Sdk, cancellationToken);
        foreach (var call in libraries.Libraries.SelectMany(library => library.Calls.Calls))
            CallUses.AddAll(call, _otherwise, policies.Catalog.Sdk);
        if (!libraries.HidesCalls)
            return;

        // Without its assembly of the SDK no library can call a service.
        var referenced = compilation.ReferencedAssemblyNames.Select(assembly => assembly.Name).ToImmutableHashSet();
        foreach (var client in policies.Catalog.Sdk.Clients.Where(client => referenced.Contains(client.Assembly)))
            _otherwise.AddSomeOf(client.Prefix);
        var known = policies.Catalog.Sdk.Clients.Select(client => client.Assembly).ToImmutableHashSet();
        if (referenced.Any(assembly => UnknownClients.MayBeIn(assembly) && !known.Contains(assembly)))
            _otherwise.AddSomeOfAny();
    }

    private void AddGenerated(ISymbol member)
    {
        if (member.ContainingType?.ContainingType is null)
            return;
        foreach (var action in _generated.ActionsOf(member))
            _otherwise.Add(action);
    }

    /// <summary>
    /// What may be used under a policy file; null where nothing can be said: no call is seen that may run under it, or it is handed out and
    /// no call is said to run under it.
    /// </summary>
    public UsedActions[]? Under(PolicyText file)
    {
        var called = _calls.Under(file).ToArray();
        return called.Length == 0 || (_handedOut.Keys.Any(policy => GeneratedMembers.IsOf(file, policy)) && !_calls.IsNamed(file))
            ? null
            : [.. called, _otherwise];
    }
}

/// <summary>The code that is generated for policy files: to name an action there is a use, as the name goes with the action.</summary>
internal sealed class GeneratedMembers(ProjectPolicies policies)
{
    private const string Actions = "Actions";
    private const string Names = "ActionNames";

    private readonly HashSet<string> _classes = [.. policies.Readings.Select(policy => PolicyFileName.ClassNameOf(policy.File.File.Path))];

    /// <summary>The actions that a member stands for, as <c>Policy.Actions.S3.GetObject</c> does; none for any other.</summary>
    public IEnumerable<string> ActionsOf(ISymbol member)
    {
        var owner = member.ContainingType;
        for (; owner is not null && owner.Name is not (Actions or Names); owner = owner.ContainingType)
        {
        }

        if (owner?.ContainingType is not { } policy || !_classes.Contains(policy.Name))
            return [];
        var isAll = member is { Name: "All", ContainingType.Name: Actions } or { Name: "All", ContainingType.ContainingType.Name: Actions };
        var service = member.ContainingType.Name is Actions or Names ? null : member.ContainingType.Name;
        return policy.GetTypeMembers(Names)
            .SelectMany(names => names.GetTypeMembers())
            .Where(names => service is null || names.Name == service)
            .SelectMany(names => names.GetMembers().OfType<IFieldSymbol>())
            .Where(name => isAll || name.Name == member.Name)
            .Select(name => name.ConstantValue as string)
            .OfType<string>();
    }

    /// <summary>
    /// The class of a policy that a method makes a document of, <c>Create</c> or <c>Builder</c>: such a policy is for somebody else, unless
    /// code is said to run under it.
    /// </summary>
    public string? PolicyHandedOutBy(IMethodSymbol method) =>
        method is { IsStatic: true, Name: "Create" or "Builder", ContainingType: { } type } && _classes.Contains(type.Name)
            ? type.Name
            : null;

    /// <summary>Whether a policy file gives that class.</summary>
    public static bool IsOf(PolicyText file, string className) =>
        className.Equals(PolicyFileName.ClassNameOf(file.File.Path), StringComparison.Ordinal);
}
