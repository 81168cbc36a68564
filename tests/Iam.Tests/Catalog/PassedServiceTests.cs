using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Tests.Rules;

namespace Dstack.Permissions.Iam.Tests.Catalog;

/// <summary>Which services roles are passed to.</summary>
public class PassedServiceTests
{
    private const string ManagedPoliciesSource = "AWS managed policies";

    private static readonly string TablePath = Path.Combine(SharedFiles.Root, "tools", "CatalogBuilder", "Tables", "passed-services.tsv");

    private static readonly string[][] Rows = [.. File.ReadLines(TablePath).Skip(1).Select(line => line.Split('\t'))];

    [Theory]
    [InlineData("Scheduler", "CreateSchedule", "", "scheduler.amazonaws.com")]
    [InlineData("Lambda", "AnyNewOperation", "Role", "lambda.amazonaws.com")]
    [InlineData("ECS", "RegisterTaskDefinition", "taskRoleArn|executionRoleArn", "ecs-tasks.amazonaws.com")]
    [InlineData("ECS", "CreateService", "role", "ecs.amazonaws.com")]
    [InlineData("ECS", "CreateService", "", "ecs-tasks.amazonaws.com ecs.amazonaws.com")]
    [InlineData("EC2", "CreateFlowLogs", "DeliverLogsPermissionArn", "vpc-flow-logs.amazonaws.com")]
    [InlineData("EC2", "RunInstances", "IamInstanceProfile", "ec2.amazonaws.com")]
    [InlineData("EMR", "RunJobFlow", "ServiceRole", "elasticmapreduce.amazonaws.com")]
    [InlineData("EMR", "RunJobFlow", "JobFlowRole", "ec2.amazonaws.com")]
    [InlineData("EMR", "RunJobFlow", "JobFlowRole|ServiceRole", "ec2.amazonaws.com elasticmapreduce.amazonaws.com")]
    [InlineData(
        "EMR", "RunJobFlow", "JobFlowRole|Newer", "application-autoscaling.amazonaws.com ec2.amazonaws.com elasticmapreduce.amazonaws.com")]
    [InlineData("SFN", "CreateStateMachine", "roleArn", "states.amazonaws.com")]
    [InlineData("DynamoDB", "UpdateGlobalTableSettings", "", null)]
    [InlineData("", "Declared", "", null)]
    public void An_operation_passes_a_role_to_its_service(string serviceId, string operation, string members, string? services)
    {
        var condition = members.Length == 0 ? null : new RequestCondition(members.Split('|'), RequestTest.Exists, "");
        Assert.Equal(services, Written(Find(serviceId, operation, "iam:PassRole", condition)));
        Assert.Null(Find(serviceId, operation, "iam:GetRole", condition));
    }

    [Fact]
    public void Every_row_is_found_and_a_grant_for_it_alone_takes_effect_while_one_for_another_service_does_not()
    {
        var failures = Rows.Where(row =>
        {
            var services = Find(
                row[0], row[1], "iam:PassRole", row[2].Length == 0 ? null : new RequestCondition([row[2]], RequestTest.Exists, ""));
            var names = (row[3] + "|" + row[4]).Split('|', StringSplitOptions.RemoveEmptyEntries);
            return services is null
                || Written(services) != row[3].Replace('|', ' ')
                || names.Any(name => Status(name, services) != GrantStatus.Granted)
                || Status("another.amazonaws.com", services) != GrantStatus.Ineffective;
        });
        Assert.Empty(failures.Select(row => string.Join(' ', row)));
        Assert.InRange(Rows.Length, 700, int.MaxValue);
    }

    [Fact]
    public void No_row_stands_twice_and_each_names_its_source()
    {
        Assert.Empty(Rows.GroupBy(row => (row[0], row[1], row[2])).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.All(Rows, row => Assert.True(row.Length == 6 && row[5].Length > 0, string.Join(' ', row)));
    }

    [Fact]
    public void What_managed_policies_are_named_for_stands_in_them()
    {
        Assert.SkipWhen(ManagedPolicies.AreMissing, SharedFiles.Missing);
        var named = ManagedPolicies.Read()
            .SelectMany(policy => PolicySyntax.Parse(policy.Text).Policy.Statements)
            .SelectMany(statement => statement.Conditions)
            .Where(PassedToService.IsOn)
            .SelectMany(condition => condition.Values)
            .ToHashSet(StringComparer.Ordinal);
        var rows = Rows.Where(row => row[5] == ManagedPoliciesSource).ToArray();
        Assert.NotEmpty(rows);
        Assert.Empty(rows.SelectMany(row => row[3].Split('|')).Except(named));
    }

    [Fact]
    public void Managed_policies_name_most_of_the_services()
    {
        Assert.SkipWhen(ManagedPolicies.AreMissing, SharedFiles.Missing);
        var conditions = ManagedPolicies.Read()
            .SelectMany(policy => PolicySyntax.Parse(policy.Text).Policy.Statements)
            .SelectMany(statement => statement.Conditions)
            .Where(condition => PassedToService.LeavesOut(condition, PassedServices.Create("another.amazonaws.com")))
            .ToArray();
        var names = Rows.SelectMany(row => row[3].Split('|')).Distinct().ToArray();
        var confirmed = names.Count(name =>
            conditions.Any(condition => !PassedToService.LeavesOut(condition, PassedServices.Create(name))));
        Assert.InRange(confirmed, 80, names.Length);
    }

    private static PassedServices? Find(string serviceId, string operation, string action, RequestCondition? condition)
    {
        var required = new RequiredAction(action, condition, [], "curated");
        return IamCatalog.Default.Sdk.FindPassedServices(new Operation(serviceId, operation, IsKnown: true, [required]), required);
    }

    private static string? Written(PassedServices? services) =>
        services is null ? null : string.Join(' ', (IEnumerable<string>)services.Names);

    private static GrantStatus Status(string name, PassedServices services)
    {
        var text = $$"""
            { "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*",
                "Condition": { "StringEquals": { "iam:PassedToService": "{{name}}" } } } }
            """;
        return new PolicyGrants(PolicyFile.Read(text, IamCatalog.Default), IamCatalog.Default).Judge(
            PassedServices.PassRole, services).Status;
    }
}
