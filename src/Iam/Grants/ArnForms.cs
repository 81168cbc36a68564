using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Grants;

/// <summary>The ARN forms that the catalog has for a service of an ARN, which is not always a service's prefix.</summary>
internal static class ArnForms
{
    // Services of the catalog that own ARNs under another service's name; a test holds the table against the catalog.
    private static readonly Dictionary<string, string[]> Foreign = new(StringComparer.Ordinal)
    {
        ["catalog"] = ["servicecatalog"],
        ["elastic-inference"] = ["ec2"],
        ["route53-recovery-control"] = ["route53-recovery-cluster", "route53-recovery-control-config"],
        ["acm"] = ["ec2"], ["amplify"] = ["wafv2"], ["apigateway"] = ["wafv2"], ["app-integrations"] = ["connect"],
            ["apprunner"] = ["wafv2"],
        ["appsync"] = ["wafv2"], ["bedrock-agentcore"] = ["wafv2"], ["billing"] = ["bcm-data-exports", "ce"],
            ["cloudfront"] = ["cloudfront-keyvaluestore"],
        ["cloudtrail"] = ["cloudtrail-data"], ["codewhisperer"] = ["q"], ["cognito-idp"] = ["wafv2"],
            ["compute-optimizer"] = ["aco-automation"],
        ["ds"] = ["ds-data"], ["ec2"] = ["ebs", "ec2-instance-connect", "route53", "ssm", "vpce", "wafv2", "workspaces-instances"],
            ["ecs"] = ["ssm"],
        ["eks"] = ["aps", "eks-auth"], ["elasticloadbalancing"] = ["arc-zonal-shift", "waf-regional", "wafv2"],
            ["iam"] = ["codestar", "ec2", "es", "ssm", "sts"],
        ["iot"] = ["greengrass", "iotjobsdata", "iotwireless"], ["iq-permission"] = ["iq"], ["kafka"] = ["kafka-cluster"],
            ["kms"] = ["events", "kinesis"],
        ["license-manager"] = ["ec2"], ["mpa"] = ["payment-cryptography"], ["opensearch"] = ["es"], ["qbusiness"] = ["qapps"],
            ["qdeveloper"] = ["q"],
        ["rds"] = ["rds-data"], ["redshift"] = ["redshift-data"], ["redshift-serverless"] = ["redshift-data"],
            ["resource-groups"] = ["ec2"], ["s3"] = ["ssm"],
        ["s3-object-lambda"] = ["s3"], ["sagemaker"] = ["sagemaker-mlflow"], ["sns"] = ["devops-guru"], ["sso"] = ["sso-oauth"],
        ["vpc-lattice"] = ["vpc-lattice-svcs"], ["wafv2"] = ["apprunner", "cognito-idp"], ["wisdom"] = ["connect"],
    };

    /// <summary>Whether ARNs of that service are known.</summary>
    public static bool IsService(IamCatalog catalog, string service) =>
        Foreign.ContainsKey(service) || catalog.FindService(service) is not null || RetiredServices.Contains(service);

    /// <summary>The services whose resource types may have ARNs under that name.</summary>
    public static IEnumerable<string> OwnersOf(string service) =>
        Foreign.TryGetValue(service, out var owners) ? owners.Prepend(service) : [service];

    /// <summary>Whether a region or an account may be what the form has there: a form's variable is never empty.</summary>
    public static bool IsPart(string form, string written) =>
        written.Length == 0 ? form.Length == 0 : GlobPattern.Intersects(form, written);

    /// <summary>
    /// The forms of the service whose resource part fits, whatever the region and account; all of its forms with their fit.
    /// </summary>
    public static IReadOnlyList<(ArnPattern Form, bool Fits)> FindAll(IamCatalog catalog, ArnPattern arn) => OwnersOf(arn.Service)
        .SelectMany(prefix => catalog.FindService(prefix)?.ResourceTypes ?? [])
        .SelectMany(ArnPattern.FormsOf)
        .Where(form => GlobPattern.Intersects(form.Service, arn.Service))
        .Select(form => (form, GlobPattern.Intersects(form.Resource, arn.Resource)))
        .ToArray();
}
