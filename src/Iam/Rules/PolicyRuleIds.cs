namespace Dstack.Permissions.Iam.Rules;

/// <summary>The ids of the rules for policy files.</summary>
public static class PolicyRuleIds
{
    /// <summary>The file is not valid JSON.</summary>
    public const string InvalidJson = "DSP1001";

    /// <summary>The top level is not an object.</summary>
    public const string TopLevelNotObject = "DSP1002";

    /// <summary>A key stands twice in one object.</summary>
    public const string DuplicateKey = "DSP1003";

    /// <summary>A character that IAM does not take.</summary>
    public const string InvalidCharacter = "DSP1004";

    /// <summary>Template text of another tool.</summary>
    public const string ForeignTemplate = "DSP1005";

    /// <summary>Unknown element of the document.</summary>
    public const string UnknownDocumentElement = "DSP1101";

    /// <summary>No statement.</summary>
    public const string MissingStatement = "DSP1102";

    /// <summary>A version that does not exist.</summary>
    public const string InvalidVersion = "DSP1103";

    /// <summary>No version.</summary>
    public const string MissingVersion = "DSP1104";

    /// <summary>The old version of the language.</summary>
    public const string OldVersion = "DSP1105";

    /// <summary>An identifier in an identity policy.</summary>
    public const string PolicyId = "DSP1106";

    /// <summary>Unknown element of a statement.</summary>
    public const string UnknownStatementElement = "DSP1201";

    /// <summary>No effect, or one that does not exist.</summary>
    public const string InvalidEffect = "DSP1202";

    /// <summary>No action.</summary>
    public const string MissingAction = "DSP1203";

    /// <summary>Both Action and NotAction.</summary>
    public const string ActionAndNotAction = "DSP1204";

    /// <summary>No resource.</summary>
    public const string MissingResource = "DSP1205";

    /// <summary>Both Resource and NotResource.</summary>
    public const string ResourceAndNotResource = "DSP1206";

    /// <summary>A principal in an identity policy.</summary>
    public const string Principal = "DSP1207";

    /// <summary>A value of the wrong JSON type.</summary>
    public const string WrongType = "DSP1208";

    /// <summary>A Sid with characters that it may not have.</summary>
    public const string InvalidSid = "DSP1209";

    /// <summary>A Sid that is there already.</summary>
    public const string DuplicateSid = "DSP1210";

    /// <summary>An empty Sid.</summary>
    public const string EmptySid = "DSP1211";

    /// <summary>A statement that another one covers.</summary>
    public const string RedundantStatement = "DSP1212";

    /// <summary>Not an action.</summary>
    public const string InvalidAction = "DSP1301";

    /// <summary>A service that does not exist.</summary>
    public const string UnknownService = "DSP1302";

    /// <summary>An action that does not exist.</summary>
    public const string UnknownAction = "DSP1303";

    /// <summary>A wildcard that no action fits.</summary>
    public const string UnmatchedAction = "DSP1304";

    /// <summary>A wildcard in the service prefix.</summary>
    public const string WildcardService = "DSP1305";

    /// <summary>White space inside an action.</summary>
    public const string WhiteSpaceInAction = "DSP1306";

    /// <summary>An action cased differently from AWS's reference.</summary>
    public const string ActionCase = "DSP1307";

    /// <summary>An action that the statement covers already.</summary>
    public const string RedundantAction = "DSP1308";

    /// <summary>A policy variable in an action.</summary>
    public const string VariableInAction = "DSP1309";

    /// <summary>Not an ARN.</summary>
    public const string NotAnArn = "DSP1401";

    /// <summary>No listed ARN fits the action.</summary>
    public const string ResourceTypeMismatch = "DSP1409";

    /// <summary>The action needs <c>*</c>.</summary>
    public const string NeedsAllResources = "DSP1410";

    /// <summary>An ARN with too few parts.</summary>
    public const string ShortArn = "DSP1402";

    /// <summary>A partition that does not exist.</summary>
    public const string UnknownPartition = "DSP1403";

    /// <summary>An ARN of IAM or S3 that these services do not have.</summary>
    public const string ArnShape = "DSP1404";

    /// <summary>A service that does not exist in an ARN.</summary>
    public const string ArnService = "DSP1405";

    /// <summary>A region that does not exist or does not belong.</summary>
    public const string ArnRegion = "DSP1406";

    /// <summary>An account that cannot be or does not belong.</summary>
    public const string ArnAccount = "DSP1407";

    /// <summary>An ARN that is of no resource type.</summary>
    public const string UnknownResourceType = "DSP1408";

    /// <summary>An ARN that no action of the statement can use.</summary>
    public const string UnusedResource = "DSP1411";

    /// <summary>A wildcard in the word of a resource type.</summary>
    public const string WildcardResourceType = "DSP1412";

    /// <summary>A resource that another one covers.</summary>
    public const string RedundantResource = "DSP1413";

    /// <summary>A star behind a bucket name.</summary>
    public const string BucketOverreach = "DSP1414";

    /// <summary>A policy variable that is written wrongly.</summary>
    public const string InvalidVariable = "DSP1450";

    /// <summary>A policy variable without a value.</summary>
    public const string UselessVariable = "DSP1451";

    /// <summary>A policy variable before the last part of an ARN.</summary>
    public const string EarlyVariable = "DSP1452";

    /// <summary>A condition operator that does not exist.</summary>
    public const string UnknownOperator = "DSP1501";

    /// <summary>IfExists on Null.</summary>
    public const string NullIfExists = "DSP1502";

    /// <summary>A condition key that does not exist.</summary>
    public const string UnknownConditionKey = "DSP1503";

    /// <summary>A tag key without the tag's name.</summary>
    public const string IncompleteTagKey = "DSP1504";

    /// <summary>A condition key that no action supports.</summary>
    public const string UnsupportedConditionKey = "DSP1505";

    /// <summary>A condition key that some actions do not support.</summary>
    public const string PartlySupportedConditionKey = "DSP1506";

    /// <summary>An operator that does not fit the type of its key.</summary>
    public const string OperatorType = "DSP1507";

    /// <summary>A value that the operator cannot read.</summary>
    public const string ConditionValue = "DSP1508";

    /// <summary>A wildcard that the operator takes for plain text.</summary>
    public const string WildcardValue = "DSP1509";

    /// <summary>A set operator that does not fit its key.</summary>
    public const string MultiValue = "DSP1510";

    /// <summary>An empty condition.</summary>
    public const string EmptyCondition = "DSP1511";

    /// <summary>Values that do not go together.</summary>
    public const string MixedValues = "DSP1512";

    /// <summary>A value that no request has.</summary>
    public const string ValueMeaning = "DSP1513";

    /// <summary>A condition on MFA that does not demand it.</summary>
    public const string Mfa = "DSP1514";

    /// <summary>A key that the caller sets itself.</summary>
    public const string SpoofableKey = "DSP1515";

    /// <summary>Everything on everything.</summary>
    public const string Administrator = "DSP1601";

    /// <summary>Every action of a service.</summary>
    public const string WholeService = "DSP1602";

    /// <summary>Every resource where ARNs would do.</summary>
    public const string NeedlessStar = "DSP1603";

    /// <summary>An Allow of all but some.</summary>
    public const string AllowExcept = "DSP1604";

    /// <summary>PassRole on every role.</summary>
    public const string PassRole = "DSP1605";

    /// <summary>Any service-linked role.</summary>
    public const string ServiceLinkedRole = "DSP1606";

    /// <summary>Actions that give more than they say.</summary>
    public const string Escalation = "DSP1607";

    /// <summary>Credentials or content of everything.</summary>
    public const string SensitiveAction = "DSP1608";

    /// <summary>A tag guard that the caller can open.</summary>
    public const string TagGuard = "DSP1609";

    /// <summary>Control of a bucket that implies its objects.</summary>
    public const string ImpliedObjectAccess = "DSP1610";

    /// <summary>A condition key that needs another one.</summary>
    public const string PairedKey = "DSP1611";

    /// <summary>Longer than the quota.</summary>
    public const string QuotaExceeded = "DSP1701";

    /// <summary>Near the quota.</summary>
    public const string QuotaNear = "DSP1702";

    /// <summary>Longer than the API takes.</summary>
    public const string DocumentTooLong = "DSP1703";
}
