namespace Dstack.Permissions.Iam.Tests.Rules;

/// <summary>The actions that https://github.com/salesforce/cloudsplaining/blob/master/cloudsplaining/shared/constants.py lists.</summary>
internal static class SensitiveSources
{
    /// <summary>ACTIONS_THAT_RETURN_CREDENTIALS; two of them are spelled <c>gamelist</c> there.</summary>
    public const string Credentials =
        """
        airflow:createclitoken airflow:createweblogintoken appsync:createapikey chime:createapikey cloud9:createenvironmenttoken
        codeartifact:getauthorizationtoken codepipeline:pollforjobs cognito-identity:getopenidtoken cognito-identity:getopenidtokenfordeveloperidentity
        cognito-identity:getcredentialsforidentity cognito-idp:getsigningcertificate connect:getfederationtoken connect:getfederationtokens
        ec2:getpassworddata ecr:getauthorizationtoken ecr-public:getauthorizationtoken emr-containers:getmanagedendpointsessioncredentials
        finspace-api:getprogrammaticaccesscredentials gamelift:requestuploadcredentials gamelift:getinstanceaccess gamelift:getcomputeaccess
        gamelift:getcomputeauthtoken grafana:createworkspaceapikey iam:createaccesskey iam:createloginprofile iam:createservicespecificcredential
        iam:resetservicespecificcredential iam:updateaccesskey license-manager:getaccesstoken lightsail:getinstanceaccessdetails
        lightsail:downloaddefaultkeypair lightsail:createbucketaccesskey lightsail:getrelationaldatabasemasteruserpassword
        mediapackage:rotatechannelcredentials mediapackage:rotateingestendpointcredentials rds-db:connect redshift:getclustercredentials
        redshift:getclustercredentialswithiam redshift-serverless:getcredentials sso:getrolecredentials sts:assumerole sts:assumerolewithsaml
        sts:assumerolewithwebidentity sts:getfederationtoken sts:getsessiontoken
        """;

    /// <summary>READ_ONLY_DATA_EXFILTRATION_ACTIONS.</summary>
    public const string Exfiltration =
        "s3:GetObject ssm:GetParameter ssm:GetParameters ssm:GetParametersByPath secretsmanager:GetSecretValue";
}
