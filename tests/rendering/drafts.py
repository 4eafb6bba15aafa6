"""Drafts written by hand: a line a paragraph, `kind label | text`, and the notes behind.

The kinds are those of the model in short; `>` before one says that it stands in another text.
"""

# ruff: noqa: E501 - a line is a paragraph
from __future__ import annotations

from collections.abc import Mapping

from tests.rendering.draft import Block, Draft

_KINDS = {
    "pp": ("preambular", 0),
    "op": ("operative", 0),
    "i1": ("subparagraph", 1),
    "i2": ("subparagraph", 2),
    "i3": ("subparagraph", 3),
    "title": ("title", 0),
    "subtitle": ("title", 2),
    "letter": ("letter", 0),
    "head": ("heading", 0),
    "annex-head": ("annex heading", 0),
    "annex-title": ("annex heading", 2),
}


def draft(lines: str) -> Draft:
    """The draft in these lines."""
    blocks = []
    notes = []
    for line in lines.strip().split("\n"):
        before, _, text = line.partition("|")
        quoted = before.startswith(">")
        kind, _, label = before.strip("> ").partition(" ")
        if kind == "note":
            notes.append((label, text.strip()))
            continue
        kind, level = _KINDS.get(kind, (kind, 0))
        blocks.append(Block(kind, text.strip(), label.strip(), level, quoted))
    return Draft(blocks, notes)


AQUIFERS = draft("""
masthead | Seventy-ninth session
masthead | Agenda item 18 (d)
sponsors | Benin, Chile and Norway: draft resolution
title | Protection and sustainable use of coastal aquifers
organ | *The General Assembly*,
pp | *Recalling* its resolution 70/1 of 25 September 2015, entitled “Transforming our world: the 2030 Agenda for Sustainable Development”, in which it resolved, inter alia, to ensure water and sanitation for all,
pp | *Recalling also* its resolutions 63/124 of 11 December 2008, 66/104 of 9 December 2011 and 77/112 of 7 December 2022 on the law of transboundary aquifers,
pp | *Recalling further* the United Nations Declaration on the Rights of Indigenous Peoples,[^1]
pp | *Reaffirming* the principles of the Charter of the United Nations, and bearing in mind that information on the Non-Self-Governing Territories is transmitted regularly under Article 73 *e* of the Charter,
pp | *Bearing in mind* the Convention on the Law of the Non-navigational Uses of International Watercourses,[^2] the United Nations Convention on the Law of the Sea[^3] and the Convention on Biological Diversity,[^4]
pp | *Noting with concern* that salt water has entered the wells of at least forty small islands since its resolution 64/292 of 28 July 2010 was adopted,
pp | *Deeply concerned* that falling groundwater tables are seldom noticed before the damage is beyond repair,
pp | *Recognizing* that coastal aquifers:
i1 (a) | Supply drinking water to more than one billion people,
i1 (b) | Feed the wetlands, springs and lagoons on which fisheries depend,
i1 (c) | Recover slowly, and sometimes not at all, once salt water has entered them,
pp | *Convinced* that the management of groundwater must begin with its measurement,
pp | *Having considered* the report of the Secretary-General on coastal groundwater,[^5]
op 1. | *Takes note with appreciation* of the report of the Secretary-General;[^5]
op 2. | *Reaffirms* that each State is responsible for the aquifers that lie wholly within its territory, and recalls the principles annexed to its resolution 63/124;
op 3. | *Calls upon* Member States, in accordance with their national priorities:
i1 (a) | To map their coastal aquifers and to publish the maps;
i1 (b) | To measure, at least once a year:
i2 (i) | The level of the water table;
i2 (ii) | The salinity of the water, which should be recorded:
i3 a. | At the depth from which drinking water is drawn;
i3 b. | At the lower boundary of the aquifer, where it can be reached;
i2 (iii) | The quantity of water that is withdrawn;
i1 (c) | To license new wells only where the withdrawal can be sustained;
op 4. | *Also calls upon* Member States to share the results of such measurements with the States with which they share an aquifer;
op 5. | *Encourages* the United Nations Educational, Scientific and Cultural Organization and the World Meteorological Organization to keep a common register of coastal wells, as set out in the guidelines of the International Hydrological Programme,[^6] and invites the Food and Agriculture Organization of the United Nations to contribute to it;
op 6. | *Invites* the international financial institutions to support the training of hydrogeologists, in particular in small island developing States;[^7]
op 7. | *Stresses* the need to respect the knowledge of Indigenous Peoples when wells are planned, in line with article 32 of the Declaration;[^1]
op 8. | *Decides* to include in the provisional agenda of its eightieth session the item entitled “Coastal groundwater”.
note 1 | Resolution 61/295, annex.
note 2 | Resolution 51/229, annex.
note 3 | United Nations, *Treaty Series*, vol. 1833, No. 31363.
note 4 | Ibid., vol. 1760, No. 30619.
note 5 | A/78/812.
note 6 | See United Nations Educational, Scientific and Cultural Organization, document SC-2022/WS/14, chap. II.
note 7 | See resolution 77/245.
""")

BEEKEEPING = draft("""
title 79/412. | Conservation of pollinators and support for smallholder beekeeping
organ | *The General Assembly*,
pp | *Recalling* its resolution 72/211 of 20 December 2017 on the observance of World Bee Day,
pp | *Reaffirming* the Convention on Biological Diversity[^1] and the International Treaty on Plant Genetic Resources for Food & Agriculture,[^2]
pp | *Alarmed* at the disappearance of wild pollinators from 12 of the 35 regions for which there are records,
pp | *Taking note* of Economic and Social Council resolution 2021/24 of 22 July 2021,
op 1. | *Urges* Member States to phase out those uses of insecticides that harm pollinators, and encourages the exchange of experience among their plant protection services;
op 2. | *Encourages* Governments, with the support of the Food and Agriculture Organization of the United Nations:
i1 (a) | To count wild pollinators every third year;
i1 (b) | To plant strips of wild flowers along roads;
op 3. | *Also encourages* Governments to include the results in their reports under the Convention on Biological Diversity;[^1]
op 4. | *Requests* the Secretary-General to report to the General Assembly at its eighty-first session on the implementation of the present resolution.
adoption | 54th plenary meeting
adoption | 19 December 2024
note 1 | United Nations, *Treaty Series*, vol. 1760, No. 30619.
note 2 | Ibid., vol. 2400, No. 43345.
""")

PILOTS = draft("""
organ | *The Security Council*,
pp | *Recalling* its resolutions 1816 (2008) of 2 June 2008, 2634 (2022) of 31 May 2022 and 2722 (2024) of 10 January 2024,
pp | *Further recalling* the United Nations Convention on the Law of the Sea, *reaffirming* that it sets out the legal framework applicable to activities in the ocean, and *noting* the report of the Secretary-General of 1 November 2024 (S/2024/788),
pp | *Gravely concerned* by attacks on the pilot boats of the Strait of Anavar, and *deploring* the deaths of three pilots,
pp | *Acting* under Chapter VII of the Charter of the United Nations,
op 1. | *Condemns* all attacks on pilot boats, and *demands* that they cease at once;
op 2. | *Decides* to extend until 31 October 2025 the mandate of the Group of Experts established by paragraph 9 of resolution 2634 (2022), and *requests* the Group:
i1 (a) | to report on the origin of the weapons used;
i1 (b) | to advise the coastal States on the escort of pilot boats; and
i1 (c) | to keep the Committee informed every month;
op 3. | *Calls upon* the Secretary-General to appoint a coordinator for the safety of pilots;
op 4. | *Decides* to remain actively seized of the matter.
""")

SONGS = draft("""
title 58/33. | Right of children to the songs and games of their communities
organ | *The Human Rights Council*,
pp | *Guided* by the purposes and principles of the Charter of the United Nations,
pp | *Recalling* the Universal Declaration of Human Rights, the International Covenant on Economic, Social and Cultural Rights[^1] and the Convention on the Rights of the Child,[^2]
pp | *Recognizing* that songs and games pass from child to child, and that, once interrupted, the chain is seldom mended,
op 1. | *Reaffirms* the right of the child to engage in play and recreational activities, as set out in article 31 of the Convention;[^2]
op 2. | *Calls upon* States:
i1 (a) | To leave room for play in schools, hospitals and camps, as well as in places where children are deprived of their liberty;
i1 (b) | To support communities that wish to record their songs, provided that:
i2 (i) | The community owns the recordings;
i2 (ii) | No child is recorded without his or her consent;
op 3. | *Strongly encourages* States to translate the guidelines on living heritage into the languages of minorities;[^3]
op 4. | *Decides* to remain seized of the matter.
note 1 | See General Assembly resolution 2200 A (XXI), annex.
note 2 | United Nations, *Treaty Series*, vol. 1577, No. 27531.
note 3 | Available at www.ich.unesco.org/en/directives.
""")

LIBRARY = draft("""
title | Libraries of the United Nations
organ | *The General Assembly*,
pp | *Recalling* section II of its resolution 77/263 of 30 December 2022 and its resolutions 74/92 A and B of 13 December 2019,
pp | *Having considered* the report of the Secretary-General on the libraries of the United Nations[^1] and the related report of the Advisory Committee on Administrative and Budgetary Questions,[^2]
head I. | General provisions
op 1. | *Takes note* of the report of the Secretary-General;[^1]
op 2. | *Endorses* the conclusions and recommendations contained in the report of the Advisory Committee,[^2] subject to the provisions of the present resolution;
head II. | Dag Hammarskjöld Library
pp | *Recalling* paragraph 4 of section VIII of its resolution 64/260 of 29 March 2010,
op 1. | *Decides* to maintain the post of map librarian (P-3);
op 2. | *Requests* the Secretary-General:
i1 (a) | To restore the card catalogue of the League of Nations;
i1 (b) | To digitize it by 2028;
head III. | Library of the United Nations Office at Geneva
op 1. | *Notes* that 14 per cent of the shelves are damp;
op 2. | *Regrets* the loss of 1,200 volumes in January 2024.
note 1 | A/79/318 and A/79/318/Corr.1.
note 2 | A/79/7/Add.31.
""")

ROADS = draft("""
title | Safety of mountain roads
organ | *The Economic and Social Council*,
pp | *Recalling* its resolution 2022/7 of 8 June 2022, and General Assembly resolution 74/299 of 31 August 2020 on improving global road safety,
pp | *Taking note* of the report of the Inland Transport Committee on its eighty-sixth session,[^1]
op | *Recommends* to the General Assembly the adoption of the following draft resolution:
> subtitle | Safety of mountain roads
> organ | *The General Assembly*,
> pp | *Recalling* its resolutions 74/227 of 19 December 2019 and 77/172 of 14 December 2022 on sustainable mountain development,
> pp | *Guided* by Economic and Social Council resolution 2022/7,
> op 1. | *Invites* Member States with mountainous regions:
> i1 (a) | To inspect slopes above roads every spring;
> i1 (b) | To close roads in good time when rockfall is expected;
> op 2. | *Requests* the regional commissions to support the exchange of warning systems, bearing in mind the Convention on Road Traffic;[^2]
> op 3. | *Decides* to consider the matter at its eighty-second session.
note 1 | ECE/TRANS/336.
note 2 | United Nations, *Treaty Series*, vol. 1042, No. 15705.
""")

LIGHTHOUSES = draft("""
title 79/305. | Heritage of lighthouses
letter | A
subtitle | Register of historic lighthouses
organ | *The General Assembly*,
pp | *Recalling* its resolution 78/69 of 5 December 2023 on oceans and the law of the sea,
pp | *Noting* that 23 of the lighthouses that were built before 1800 still show a light,[^1]
op 1. | *Welcomes* the offer of the Government of Portugal to host a register of historic lighthouses;
op 2. | *Invites* coastal States to contribute to the register.
letter | B
subtitle | World Lighthouse Day
organ | *The General Assembly*,
pp | *Reaffirming* its resolutions 53/199 of 15 December 1998 and 61/185 of 20 December 2006 on the proclamation of international years,
pp | *Conscious* of the part that keepers of lights have played in the rescue of persons at sea,
op 1. | *Decides* to designate 1 July as World Lighthouse Day, to be observed every year beginning in 2026;
op 2. | *Emphasizes* that the cost of all activities that may arise from the implementation of the present resolution should be met from voluntary contributions.
note 1 | A/79/77.
""")

CLOCKS = draft("""
title | Report of the Committee of Experts on Public Clocks
organ | *The Economic and Social Council*,
pp | *Recalling* its resolution 2020/5 of 18 June 2020,
pp | *Bearing in mind* the rules of procedure of the functional commissions of the Council,
op | *Endorses* the provisional agenda of the fourth session of the Committee of Experts on Public Clocks, as set out in the report of the Committee on its third session,[^1] and approves the dates proposed therein, from 6 to 10 July 2026.
note 1 | *Official Records of the Economic and Social Council, 2025, Supplement No. 26* (E/2025/46), chap. IV.
""")

NOISE = draft("""
title | Panel on noise in cities
organ | *The General Assembly*,
pp | *Mindful* that noise is felt first by those who live beside the road,
pp | *Noting with appreciation* what the “quiet hours” of several cities have brought about,
op 1. | *Establishes* a panel on noise, the terms of reference of which are set out in the annex to the present resolution;
op 2. | *Requests* the panel to measure noise in cities of more than 100,000 inhabitants;
op 3. | *Decides* to review the matter at its eighty-first session.
annex-head | Annex
annex-title | Terms of reference of the panel on noise
annex 1. | The panel has nine members.
annex 2. | It meets once a year. Its meetings are quiet.
annex 3. | It elects its Chair.
""")

MAPS = draft("""
title | Toponyms
organ | *The General Assembly*
op 1. | *Approves* the list of languages in which the Gazetteer is issued:
i1 (a) | Arabic;
i1 (b) | Bengali;
i1 (c) | Chinese;
i1 (d) | English;
i1 (e) | French;
i1 (f) | German;
i1 (g) | Hindi;
i1 (h) | Italian;
i1 (i) | Japanese;
i1 (j) | Korean;
i1 (k) | Swahili;
op 2. | *Recalls* that, under the rules of the Group of Experts on Geographical Names, the names of:
i1 (a) | Rivers that form a boundary:
i2 (i) | Are given in all languages of the riparian States;
i2 (ii) | Are listed in alphabetical order;
i1 (b) | Islands are given in the language of their inhabitants;
op 3. | *Takes note* of *The Book of Lost Names*, published in 2022 by the Group of Experts, and of the voyage of the *Discovery*;
op 4. | *Notes*, in this regard, that the Group of Experts will meet in May 2027.
""")

ARCHIVES = draft("""
title | Archives of the trusteeship system
organ | *The General Assembly*,
pp | *Recalling* its resolutions 1514 (XV) of 14 December 1960, 1541 (XV) of 15 December 1960 and 2200 A (XXI) of 16 December 1966,
pp | *Recalling also* its resolutions 217 A (III) of 10 December 1948, 57/270 B of 23 June 2003, S-24/2 of 1 July 2000 and ES-10/19 of 21 December 2017,
pp | *Recalling further* Security Council resolutions 242 (1967) of 22 November 1967 and 1325 (2000) of 31 October 2000,
pp | *Regretting* that 3 of the 11 shelves of records were lost between 1975 and 1994,
op 1. | *Reaffirms* section XI of its resolution 61/252 of 22 December 2006 and the annex to its resolution 46/182 of 19 December 1991;
op 2. | *Invites* archivists to meet from 28 February to 2 March 2028, and to mark 29 February 2028 as a day of lost records;
op 3. | *Authorizes* the copying of the records listed in decision 2012/223 of the Economic and Social Council, as amended by Security Council resolution 2222 (2015).
""")

BRIDGES = draft("""
masthead | Second Committee
title | Footbridges
organ | *The General Assembly*,
pp | *Expressing its appreciation* to the builders of footbridges,[^1]
pp | *Welcoming with satisfaction*, in this regard, the outcome of the meeting of the experts on cables & towers,
op 1. | *Expresses its deep concern* at the loss of 1,204 footbridges in the floods of July 2024;[^2]
op 2. | *Decides*, bearing in mind the “right to cross”,[^3] to convene a meeting in Dhaka;
op 3. | *Requests* each State with more than 3 < 5 bridges a valley:
i1 (a) | To count them;
i1 (b) | To report on them, if at all:
i2 (i) | In spring;
i2 (ii) | In autumn.
note 1 | See A/79/16 (Part II), chap. I.
note 2 | *Report of the Secretary-General on floods*, 2024.
note 3 | Available at www.example.org/bridges?lang=en&page=2.
""")

WELLS = draft("""
masthead | A/C.2/79/L.33
masthead | Distr.: Limited
masthead | 12 November 2024
masthead | Second Committee
sponsors | Benin, Chile and Norway: draft resolution
title | Wells, springs and fountains
organ | *The General Assembly*,
pp | *Noting* the census of wells of 2015,[^1] and the report of the census of 2016,[^2]
pp | *Recognizing* that wells:
i1 (a) | Give:
i2 (i) | Water, which is:
i3 a. | Cold,
i3 b. | Clear,
i2 (ii) | Mud,
i1 (b) | Fall dry,
pp | *Recalling* the “Charter of Springs”[^3] (Rome)[^4] and, lastly,[^5] the fountains[^6] of Ostia,[^7]
op 1. | *Requests* States, in drought,[^8] to see to their wells,[^9] their springs[^10] and, where they have any,[^11] their fountains;[^12]
head | Buckets and ropes
op 2. | *Invites* States:
i1 (a) | To draw;
i1 (b) | To pour;
i1 (c) | To carry;
i1 (d) | To drink;
i1 (e) | To wash;
i1 (f) | To rinse;
i1 (g) | To water;
i1 (h) | To repair:
i2 (i) | Ropes;
i2 (ii) | Buckets;
i1 (i) | To rest;
i1 (j) | To return;
other | and to report thereon in 2027;
op 3. | *Takes note* of *Lost Wells*, and of the case concerning *Wells* (*Benin* v. *Chile*);
op 4. | *Decides* to remain seized of the matter.[^12]
adoption | 54th plenary meeting
adoption | 19 December 2024
adoption | [Adopted by a recorded vote of 30 to 10, with 7 abstentions.]
annex-head | Annex I
annex-title | Rules of wells
annex 1. | Wells are deep.
annex (a) | And wet.
annex-head | Annex II
annex-title | More rules
annex | Buckets are *not* wells.
note 1 | A/70/101.
note 2 | A/71/102.
note 3 | A/72/103.
note 4 | A/73/104.
note 5 | A/74/105.
note 6 | A/75/106.
note 7 | A/76/107.
note 8 | A/77/108.
note 9 | A/78/109.
note 10 | A/79/110.
note 11 | A/79/111.
note 12 | A/79/112.
""")

ALL: Mapping[str, Draft] = {
    "aquifers": AQUIFERS,
    "archives": ARCHIVES,
    "beekeeping": BEEKEEPING,
    "bridges": BRIDGES,
    "clocks": CLOCKS,
    "library": LIBRARY,
    "lighthouses": LIGHTHOUSES,
    "maps": MAPS,
    "noise": NOISE,
    "pilots": PILOTS,
    "roads": ROADS,
    "songs": SONGS,
    "wells": WELLS,
}
