using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.CatalogBuilder.Output;

namespace Dstack.Permissions.CatalogBuilder;

/// <summary>Compares a row of a table with the API model and with iam-data.</summary>
public sealed class OperationCheck(ApiModel model, ActionIndex actions, RequestMemberIndex members, Findings findings)
{
    private const string Retired = "retired";
    private const string Undocumented = "undocumented";
    private const string WholeArn = "arn";
    private const string AnyValue = "*";
    private const string NoArn = "*";
    private const string Qualifier = "Qualifier";

    public void Check(OperationAction row)
    {
        var name = $"{model.ServiceId} {row.Operation}: {row.Action}";
        if (row.Source == Retired)
            findings.Add("Actions that no longer exist (kept: policies name them)", name);
        else if (row.Source == Undocumented)
            findings.Add("Actions that AWS does not document (kept: known to be checked)", name);
        else if (row.Action is not (OperationAction.None or OperationAction.Unknown)
            && actions.Find(row.Action) != row.Action
            && !IsAnyOf(row))
            findings.Add("Actions of a table that do not exist", name);
        foreach (var member in Members(row).Where(member => !Exists(row.Operation, member)))
            findings.Add("Members of a table that the request lacks", $"{name}, {member}");
        CheckVariables(row, name);
    }

    // Where the service acts as its caller, by what the request's template or query says: any action, or any of a service.
    private bool IsAnyOf(OperationAction row) => row.IsPossible
        && (row.Action == OperationAction.Any
            || (row.Action.EndsWith(":*", StringComparison.Ordinal) && actions.HasService(row.Action[..^2])));

    private bool Exists(string operation, string member) =>
        model.HasMember(operation, member) || members.Contains(model.ServiceId, operation, member);

    private void CheckVariables(OperationAction row, string name)
    {
        var types = actions.ResourceTypes(row.Action);
        if (types.Count == 0)
            return;
        foreach (var (variable, _) in Bindings(row))
        {
            var isThere = variable.StartsWith(WholeArn + ":", StringComparison.Ordinal)
                ? types.Any(type => type.Name.Equals(variable[(WholeArn.Length + 1)..], StringComparison.OrdinalIgnoreCase))
                : variable is WholeArn or NoArn or Qualifier
                    || types.Any(type => type.Arns.Any(arn => arn.Contains("${" + variable + "}", StringComparison.Ordinal)));
            if (!isThere)
                findings.Add("Bindings of a table that no ARN of the action has (without effect)", $"{name}, {variable}");
        }
    }

    private static IEnumerable<string> Members(OperationAction row)
    {
        var bound = Bindings(row).Select(binding => binding.Members).Where(bound => bound != AnyValue);
        var tested = !row.IsConditional ? [] : row.When.Split(' ')[..1];
        return bound.Concat(tested).SelectMany(paths => paths.Split('|'));
    }

    private static IEnumerable<(string Variable, string Members)> Bindings(OperationAction row) =>
        row.Bindings.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(binding => (binding[..binding.IndexOf('=')], binding[(binding.IndexOf('=') + 1)..]));
}
